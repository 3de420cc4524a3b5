/** Pins how PHP reads queries, as the fake portal must. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.wire;

import org.jspecify.annotations.NullMarked;
