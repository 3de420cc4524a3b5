/** Handlebars made safe, and the default letters in Russian and English. */
@NullMarked
package io.napomni.template;

import org.jspecify.annotations.NullMarked;
