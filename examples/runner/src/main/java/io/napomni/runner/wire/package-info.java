/** Puts the library, its adapters and the ledger together as a configuration says. */
@NullMarked
package io.napomni.runner.wire;

import org.jspecify.annotations.NullMarked;
