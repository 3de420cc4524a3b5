/** What of a row goes into an answer: chosen by select and expand, written as 1C writes JSON. */
@NullMarked
package io.napomni.testkit.fake.onec.shape;

import org.jspecify.annotations.NullMarked;
