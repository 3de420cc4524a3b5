/** Pins each fact about the wire that clients of the fake portal rely on. */
@NullMarked
package io.napomni.testkit.fake.bitrix24;

import org.jspecify.annotations.NullMarked;
