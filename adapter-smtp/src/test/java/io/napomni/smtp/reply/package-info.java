/** Replies against a table that was written by hand. */
@NullMarked
package io.napomni.smtp.reply;

import org.jspecify.annotations.NullMarked;
