package io.napomni.testkit.fake.bitrix24.activity;

import java.time.OffsetDateTime;

/** When an activity happens or happened, when it was made and when last changed. */
public record ActivityTimes(
        OffsetDateTime start, OffsetDateTime end, OffsetDateTime created, OffsetDateTime lastUpdated) {
    /** All of it at one moment. */
    public static ActivityTimes at(OffsetDateTime moment) {
        return new ActivityTimes(moment, moment, moment, moment);
    }
}
