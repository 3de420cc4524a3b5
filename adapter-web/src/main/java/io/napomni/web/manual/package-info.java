/** Pages on which a person sends a letter by hand: choose, look, change the words, send. */
@NullMarked
package io.napomni.web.manual;

import org.jspecify.annotations.NullMarked;
