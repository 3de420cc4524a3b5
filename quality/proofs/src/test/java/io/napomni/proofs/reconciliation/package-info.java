/** Deals that are kept up to date with the books, and what must never be written into them. */
@NullMarked
package io.napomni.proofs.reconciliation;

import org.jspecify.annotations.NullMarked;
