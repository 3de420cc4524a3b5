/** The use-case of unpaid orders and invoices: the facts, the rules, what is done. */
@NullMarked
package io.napomni.scenario.dunning;

import org.jspecify.annotations.NullMarked;
