package io.napomni.testkit.fake.bitrix24.activity;

/** The item in whose card something is: 2 and 1207 for the deal 1207. */
public record Owner(int typeId, long id) {}
