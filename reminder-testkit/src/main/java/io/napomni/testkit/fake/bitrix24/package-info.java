/**
 * A Bitrix24 portal in memory, served over HTTP on the loopback: to its clients it behaves as the vendor's
 * documentation says.
 */
@NullMarked
package io.napomni.testkit.fake.bitrix24;

import org.jspecify.annotations.NullMarked;
