/** Gives the proofs what the SQLite stores keep to their own package. */
@NullMarked
package io.napomni.jdbc;

import org.jspecify.annotations.NullMarked;
