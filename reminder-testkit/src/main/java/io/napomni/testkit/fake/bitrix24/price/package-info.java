/** What a product row costs: its price, discount and tax. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.price;

import org.jspecify.annotations.NullMarked;
