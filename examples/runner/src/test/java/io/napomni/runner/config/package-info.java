/** Tests of the runner: config. */
@NullMarked
package io.napomni.runner.config;

import org.jspecify.annotations.NullMarked;
