/** Tests of the runner: demo. */
@NullMarked
package io.napomni.runner.demo;

import org.jspecify.annotations.NullMarked;
