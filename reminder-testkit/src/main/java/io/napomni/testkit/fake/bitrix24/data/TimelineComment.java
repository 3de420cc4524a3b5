package io.napomni.testkit.fake.bitrix24.data;

/** A comment that a client left in the timeline of an item. */
public record TimelineComment(long id, EntityType type, long itemId, String text) {}
