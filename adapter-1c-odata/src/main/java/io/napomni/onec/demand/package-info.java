/** Orders and invoices with what is paid of them, by whichever registers a configuration keeps for that. */
@NullMarked
package io.napomni.onec.demand;

import org.jspecify.annotations.NullMarked;
