/** Contracts that end and goods that nobody fetches: the facts, the rules, what is done. */
@NullMarked
package io.napomni.scenario.contract;

import org.jspecify.annotations.NullMarked;
