/** The two limits of the portal: a leaky bucket of requests, and operating time per method. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.limit;

import org.jspecify.annotations.NullMarked;
