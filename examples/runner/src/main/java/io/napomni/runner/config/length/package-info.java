/** Lengths of time as people write them. */
@NullMarked
package io.napomni.runner.config.length;

import org.jspecify.annotations.NullMarked;
