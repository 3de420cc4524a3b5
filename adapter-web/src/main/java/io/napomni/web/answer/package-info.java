/** The customer's pages: the three choices of a letter, and declining letters. */
@NullMarked
package io.napomni.web.answer;

import org.jspecify.annotations.NullMarked;
