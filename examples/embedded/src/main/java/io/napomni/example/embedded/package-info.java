/** A host that embeds the library: the code that the README shows. */
@NullMarked
package io.napomni.example.embedded;

import org.jspecify.annotations.NullMarked;
