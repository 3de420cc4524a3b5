/** What is particular to PostgreSQL: its settings, its tables, its errors. */
@NullMarked
package io.napomni.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
