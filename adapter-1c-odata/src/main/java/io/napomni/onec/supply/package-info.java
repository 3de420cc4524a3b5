/** What was handed over to customers, and what is left to be. */
@NullMarked
package io.napomni.onec.supply;

import org.jspecify.annotations.NullMarked;
