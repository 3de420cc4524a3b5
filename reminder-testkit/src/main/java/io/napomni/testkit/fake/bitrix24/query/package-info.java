/** How the fake portal filters, orders and pages its items. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.query;

import org.jspecify.annotations.NullMarked;
