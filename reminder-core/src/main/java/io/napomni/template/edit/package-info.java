/** What a person writes in place of a template, for one letter: plain text with placeholders, checked and laid out. */
@NullMarked
package io.napomni.template.edit;

import org.jspecify.annotations.NullMarked;
