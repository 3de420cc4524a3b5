/** How what people type is read. */
@NullMarked
package io.napomni.runner.command.argument;

import org.jspecify.annotations.NullMarked;
