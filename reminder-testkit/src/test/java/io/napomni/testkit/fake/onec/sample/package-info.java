/** Pins that the data of the fake 1C base hang together and hold what they are said to hold. */
@NullMarked
package io.napomni.testkit.fake.onec.sample;

import org.jspecify.annotations.NullMarked;
