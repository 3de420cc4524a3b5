/** What is particular to SQLite: its settings, its tables, its errors. */
@NullMarked
package io.napomni.jdbc.sqlite;

import org.jspecify.annotations.NullMarked;
