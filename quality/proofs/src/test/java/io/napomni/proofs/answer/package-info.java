/** Proofs of links and answers: from the letter to what the manager finds. */
@NullMarked
package io.napomni.proofs.answer;

import org.jspecify.annotations.NullMarked;
