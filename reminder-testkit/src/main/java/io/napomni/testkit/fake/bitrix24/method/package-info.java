/** The REST methods of the fake portal, one class each. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method;

import org.jspecify.annotations.NullMarked;
