/** What follows when a customer has answered a letter: the facts, the rules, what is done. */
@NullMarked
package io.napomni.scenario.answer;

import org.jspecify.annotations.NullMarked;
