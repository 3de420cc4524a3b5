/** The bytes of a letter: headers that nothing can break out of, parts in ASCII, marks made of the effect's id. */
@NullMarked
package io.napomni.smtp.letter;

import org.jspecify.annotations.NullMarked;
