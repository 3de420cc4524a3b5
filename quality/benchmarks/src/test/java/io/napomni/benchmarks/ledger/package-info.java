/** The ledger beside the bare statements of its own database. */
@NullMarked
package io.napomni.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
