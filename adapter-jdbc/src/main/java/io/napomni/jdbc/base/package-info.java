/** Transactions, statements and connections, whatever the database is. */
@NullMarked
package io.napomni.jdbc.base;

import org.jspecify.annotations.NullMarked;
