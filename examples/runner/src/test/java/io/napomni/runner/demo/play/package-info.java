/** Tests of the runner: playing in the demo. */
@NullMarked
package io.napomni.runner.demo.play;

import org.jspecify.annotations.NullMarked;
