package io.napomni.testkit.fake.bitrix24.rule;

/** What the user of the webhook may do with items of one kind. */
public enum Right {
    READ,
    ADD,
    UPDATE,
    DELETE,
    /** To move an item to another stage. */
    STAGE
}
