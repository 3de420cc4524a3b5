/** Tests of the runner. */
@NullMarked
package io.napomni.runner;

import org.jspecify.annotations.NullMarked;
