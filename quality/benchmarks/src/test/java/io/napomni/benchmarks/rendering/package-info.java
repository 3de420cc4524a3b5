/** A letter rendered by our templates, by bare Handlebars and by a StringBuilder. */
@NullMarked
package io.napomni.benchmarks.rendering;

import org.jspecify.annotations.NullMarked;
