/** Years of runs, in many zones, and what comes after a standstill. */
@NullMarked
package io.napomni.proofs.years;

import org.jspecify.annotations.NullMarked;
