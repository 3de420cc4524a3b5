/** What stands between a fact and a letter, one named example each. */
@NullMarked
package io.napomni.proofs.guard;

import org.jspecify.annotations.NullMarked;
