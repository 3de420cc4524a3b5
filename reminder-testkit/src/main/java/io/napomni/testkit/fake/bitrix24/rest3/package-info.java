/** What REST 3.0 has and the older protocol has not. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.rest3;

import org.jspecify.annotations.NullMarked;
