package io.napomni.bitrix24.action.batch;

import io.napomni.rule.Reason;
import java.util.Optional;

/** People whom actions name. */
public final class Person {
    /** Why nothing is done for one who cannot see it. */
    public static final Reason ABSENT = Reason.of(
            "no-responsible", "the person is no user of the portal, or has left. Name somebody who works there");

    private Person() {}

    /** Why an id is none of a person. */
    public static Optional<Reason> objection(String id) {
        return id.matches("[1-9][0-9]{0,9}")
                ? Optional.empty()
                : Optional.of(Reason.of("no-responsible", "the person is no user of the portal"));
    }
}
