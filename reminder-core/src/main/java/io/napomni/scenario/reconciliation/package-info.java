/** Contracts of the books and deals of the CRM: which belong together, where the deal differs, what is set in it. */
@NullMarked
package io.napomni.scenario.reconciliation;

import org.jspecify.annotations.NullMarked;
