/** Customers whom two systems know: how many letters really arrive. */
@NullMarked
package io.napomni.proofs.customer;

import org.jspecify.annotations.NullMarked;
