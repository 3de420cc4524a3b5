package io.napomni.testkit.fake.bitrix24.event;

import java.util.Set;

/** An outgoing webhook as an administrator makes it: some events, one address, a token. */
public record OutgoingWebhook(String handler, String token, Set<String> events) {
    public OutgoingWebhook {
        events = Set.copyOf(events);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "OutgoingWebhook" + events;
    }
}
