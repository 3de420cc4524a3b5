/** How markup and links stand in a letter. For the rest of {@code template} only. */
@NullMarked
package io.napomni.template.wording;

import org.jspecify.annotations.NullMarked;
