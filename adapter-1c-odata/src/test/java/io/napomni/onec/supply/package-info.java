/** Shipments and remainders out of a base. */
@NullMarked
package io.napomni.onec.supply;

import org.jspecify.annotations.NullMarked;
