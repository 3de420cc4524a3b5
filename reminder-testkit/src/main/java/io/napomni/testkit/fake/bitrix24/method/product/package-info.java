/** The methods about product rows. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.product;

import org.jspecify.annotations.NullMarked;
