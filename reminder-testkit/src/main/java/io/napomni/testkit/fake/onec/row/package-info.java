/** Rows of a set on their way into an answer: found, filtered, put in order or shuffled, cut into a page. */
@NullMarked
package io.napomni.testkit.fake.onec.row;

import org.jspecify.annotations.NullMarked;
