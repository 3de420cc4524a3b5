/** Whole runs of letters, through a durable ledger to a mail server, that are killed, stopped and robbed. */
@NullMarked
package io.napomni.proofs.delivery;

import org.jspecify.annotations.NullMarked;
