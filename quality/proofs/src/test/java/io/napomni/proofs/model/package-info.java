/** The ledger against a model of it that is small enough to be believed. */
@NullMarked
package io.napomni.proofs.model;

import org.jspecify.annotations.NullMarked;
