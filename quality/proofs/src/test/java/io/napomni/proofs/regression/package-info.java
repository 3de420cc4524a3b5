/** Defects of other systems, each as an example that ours does not have. */
@NullMarked
package io.napomni.proofs.regression;

import org.jspecify.annotations.NullMarked;
