/** The methods about what the portal calls by itself: events, offline events, placements, robots. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.event;

import org.jspecify.annotations.NullMarked;
