/**
 * What the fake portal calls by itself: handlers of events, pages of placements, robots; and the queue of offline
 * events.
 */
@NullMarked
package io.napomni.testkit.fake.bitrix24.event;

import org.jspecify.annotations.NullMarked;
