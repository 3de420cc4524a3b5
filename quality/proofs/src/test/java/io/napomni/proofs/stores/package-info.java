/** The stores that every proof runs on, and how they are made to fail. */
@NullMarked
package io.napomni.proofs.stores;

import org.jspecify.annotations.NullMarked;
