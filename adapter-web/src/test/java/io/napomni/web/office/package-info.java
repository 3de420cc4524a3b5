/** Proofs of the office. */
@NullMarked
package io.napomni.web.office;

import org.jspecify.annotations.NullMarked;
