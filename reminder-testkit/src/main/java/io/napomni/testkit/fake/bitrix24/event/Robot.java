package io.napomni.testkit.fake.bitrix24.event;

/** A robot of an application; with a subscription the automation waits for its answer. */
public record Robot(String code, String handler, boolean useSubscription) {}
