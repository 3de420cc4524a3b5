/** Payments that came in, and what customers owe by the books. */
@NullMarked
package io.napomni.onec.money;

import org.jspecify.annotations.NullMarked;
