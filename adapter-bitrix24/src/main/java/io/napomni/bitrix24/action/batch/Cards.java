package io.napomni.bitrix24.action.batch;

import io.napomni.bitrix24.crm.CardRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Reason;
import java.util.Optional;

/** The cards that subjects of actions have in the portal. */
public final class Cards {
    private Cards() {}

    /** Why nothing can be done with the card of a subject: it has none. */
    public static Optional<Reason> objection(SubjectRef subject) {
        return CardRef.of(subject).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("no-card", subject + " has no card in the portal"));
    }

    /** The card of a subject to which there was no objection. */
    public static CardRef require(SubjectRef subject) {
        return CardRef.of(subject).orElseThrow();
    }
}
