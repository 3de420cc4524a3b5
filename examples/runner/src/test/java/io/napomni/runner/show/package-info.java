/** Tests of the runner: show. */
@NullMarked
package io.napomni.runner.show;

import org.jspecify.annotations.NullMarked;
