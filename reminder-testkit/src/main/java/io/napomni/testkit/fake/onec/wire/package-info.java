/** Addresses, errors and replies as the web server and the platform of 1C write them. */
@NullMarked
package io.napomni.testkit.fake.onec.wire;

import org.jspecify.annotations.NullMarked;
