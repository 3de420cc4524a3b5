/** What a mail server's replies mean: how far a letter came and the first reply decide. Pure. Not for hosts. */
@NullMarked
package io.napomni.smtp.reply;

import org.jspecify.annotations.NullMarked;
