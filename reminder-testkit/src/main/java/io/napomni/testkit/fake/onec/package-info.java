/** A 1C base in memory, served over HTTP on the loopback as the platform's standard OData interface serves one. */
@NullMarked
package io.napomni.testkit.fake.onec;

import org.jspecify.annotations.NullMarked;
