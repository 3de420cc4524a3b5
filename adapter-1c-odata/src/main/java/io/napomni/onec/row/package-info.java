/** Rows of an answer, read token by token, and their values as 1C writes them. */
@NullMarked
package io.napomni.onec.row;

import org.jspecify.annotations.NullMarked;
