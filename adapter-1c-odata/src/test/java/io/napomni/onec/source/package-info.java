/** Whole sources over a base that answers as 1C does. */
@NullMarked
package io.napomni.onec.source;

import org.jspecify.annotations.NullMarked;
