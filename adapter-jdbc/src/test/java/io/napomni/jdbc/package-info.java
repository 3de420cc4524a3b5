/** The stores on SQLite honour the contracts, survive kills, and refuse what is not theirs. */
@NullMarked
package io.napomni.jdbc;

import org.jspecify.annotations.NullMarked;
