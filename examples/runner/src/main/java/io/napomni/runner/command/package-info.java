/** The commands of {@code remind}, one class each. */
@NullMarked
package io.napomni.runner.command;

import org.jspecify.annotations.NullMarked;
