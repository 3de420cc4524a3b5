/** What is wrong with a template before the first letter is made. For the rest of {@code template} only. */
@NullMarked
package io.napomni.template.lint;

import org.jspecify.annotations.NullMarked;
