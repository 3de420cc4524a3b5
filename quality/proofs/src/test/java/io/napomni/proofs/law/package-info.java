/** Laws that hold for every world: order, ticks, repetition, monotonicity, windows, books, crashes. */
@NullMarked
package io.napomni.proofs.law;

import org.jspecify.annotations.NullMarked;
