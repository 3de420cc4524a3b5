/** How deals are kept up to date with the contracts of 1C. */
@NullMarked
package io.napomni.runner.config.reconciliation;

import org.jspecify.annotations.NullMarked;
