/** What must be remembered between runs: the ledger and the stores beside it. */
@NullMarked
package io.napomni.port.store;

import org.jspecify.annotations.NullMarked;
