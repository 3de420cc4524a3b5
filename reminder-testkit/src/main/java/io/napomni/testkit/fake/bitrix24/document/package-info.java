/** Documents that the fake portal makes from templates. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.document;

import org.jspecify.annotations.NullMarked;
