/** Letters sent by hand: what is said before, and that each goes once. */
@NullMarked
package io.napomni.proofs.manual;

import org.jspecify.annotations.NullMarked;
