/** Letters read back by a library that had no part in making them. */
@NullMarked
package io.napomni.smtp.letter;

import org.jspecify.annotations.NullMarked;
