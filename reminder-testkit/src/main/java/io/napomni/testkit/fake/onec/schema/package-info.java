/**
 * What a made-up 1C base publishes over OData: sets, their properties, registers with virtual tables, enumerations,
 * and {@code $metadata} in 1C's own dialect; profiles of five configurations.
 */
@NullMarked
package io.napomni.testkit.fake.onec.schema;

import org.jspecify.annotations.NullMarked;
