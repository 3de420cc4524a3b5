/** Values and facts: what a company knows of its customers, as records. Knows nothing but the language. */
@NullMarked
package io.napomni.model;

import org.jspecify.annotations.NullMarked;
