/** Contracts judged by our rules, by a loop written by hand, by Easy Rules and by Drools. */
@NullMarked
package io.napomni.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
