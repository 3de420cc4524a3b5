/** Tests of what reading orders and invoices costs, and of each way to ask for it. */
@NullMarked
package io.napomni.onec.demand;

import org.jspecify.annotations.NullMarked;
