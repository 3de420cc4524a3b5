/** How pages look and in which words: templates, words, and the one style sheet. */
@NullMarked
package io.napomni.web.page;

import org.jspecify.annotations.NullMarked;
