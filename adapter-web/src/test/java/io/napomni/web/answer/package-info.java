/** The customer's pages, as people, mail programs and bots use them. */
@NullMarked
package io.napomni.web.answer;

import org.jspecify.annotations.NullMarked;
