package io.napomni.testkit.fake.bitrix24.auth;

import java.time.Instant;

/** What a code or token was given for, and until when it is good. */
record Given(PortalApp app, Instant until) {
    boolean isGoodAt(Instant moment) {
        return moment.isBefore(until);
    }
}
