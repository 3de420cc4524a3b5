package io.napomni.testkit.fake.bitrix24.activity;

import java.time.OffsetDateTime;

/** An entry that a client left in the log of an item. */
public record LogMessage(
        long id, Owner owner, String title, String text, String iconCode, long authorId, OffsetDateTime created) {
    @Override
    public String toString() {
        return "LogMessage[" + id + ", " + owner + "]";
    }
}
