package io.napomni.testkit.fake.bitrix24.data;

/**
 * A notification to an employee; the tag is empty where none was given, and one with the same tag replaces the one
 * before.
 */
public record Notification(long id, long userId, String message, String tag) {}
