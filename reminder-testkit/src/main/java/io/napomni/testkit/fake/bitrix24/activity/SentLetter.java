package io.napomni.testkit.fake.bitrix24.activity;

import java.util.List;

/**
 * A letter that the portal sent to a customer for a client of its API.
 *
 * @param activityId the activity that stays in the card
 * @param from what the client asked for, or an empty text
 * @param to all recipients
 */
public record SentLetter(long activityId, Owner owner, String from, List<String> to, ActivityText text) {
    public SentLetter {
        to = List.copyOf(to);
    }

    @Override
    public String toString() {
        return "SentLetter[activity " + activityId + ", " + owner + ", " + to.size() + " recipients]";
    }
}
