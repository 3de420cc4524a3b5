/** The ledger and the other stores on a database; SQLite so far. */
@NullMarked
package io.napomni.jdbc;

import org.jspecify.annotations.NullMarked;
