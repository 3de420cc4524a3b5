/** Rows and their values. */
@NullMarked
package io.napomni.onec.row;

import org.jspecify.annotations.NullMarked;
