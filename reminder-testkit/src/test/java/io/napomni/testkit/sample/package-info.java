/** Pins that sample data are the same for the same seed and hold the documented mix. */
@NullMarked
package io.napomni.testkit.sample;

import org.jspecify.annotations.NullMarked;
