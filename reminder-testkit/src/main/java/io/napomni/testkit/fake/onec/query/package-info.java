/** The query options of the fake 1C base: parsed, checked against the schema, applied to rows. */
@NullMarked
package io.napomni.testkit.fake.onec.query;

import org.jspecify.annotations.NullMarked;
