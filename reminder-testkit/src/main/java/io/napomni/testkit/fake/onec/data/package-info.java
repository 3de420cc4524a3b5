/** The rows of the fake 1C base: kept in memory or streamed from a source. */
@NullMarked
package io.napomni.testkit.fake.onec.data;

import org.jspecify.annotations.NullMarked;
