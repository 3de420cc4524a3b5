/** The stores, each a few statements that every database understands. */
@NullMarked
package io.napomni.jdbc.store;

import org.jspecify.annotations.NullMarked;
