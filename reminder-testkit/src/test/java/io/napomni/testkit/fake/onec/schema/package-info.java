/** Pins what the profiles of the fake 1C base publish, and how. */
@NullMarked
package io.napomni.testkit.fake.onec.schema;

import org.jspecify.annotations.NullMarked;
