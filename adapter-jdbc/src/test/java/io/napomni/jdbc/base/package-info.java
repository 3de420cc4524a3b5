/** How transactions share a database with one writer. */
@NullMarked
package io.napomni.jdbc.base;

import org.jspecify.annotations.NullMarked;
