/** Pins how the fake portal finds a page without looking at every item. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.query;

import org.jspecify.annotations.NullMarked;
