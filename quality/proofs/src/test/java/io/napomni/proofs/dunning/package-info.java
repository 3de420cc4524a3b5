/** Debts as a whole run sees them: letters, the register, payments at the worst moment. */
@NullMarked
package io.napomni.proofs.dunning;

import org.jspecify.annotations.NullMarked;
