/** How a template is written: text, tags, variables. For the rest of {@code template} only; hosts need none of it. */
@NullMarked
package io.napomni.template.syntax;

import org.jspecify.annotations.NullMarked;
