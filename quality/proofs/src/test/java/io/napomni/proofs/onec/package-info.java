/** Letters about what is unpaid in a base of 1C that lies, hides, breaks off or means harm; counted where they arrive. */
@NullMarked
package io.napomni.proofs.onec;

import org.jspecify.annotations.NullMarked;
