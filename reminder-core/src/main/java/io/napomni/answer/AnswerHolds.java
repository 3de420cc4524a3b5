package io.napomni.answer;

import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Invitation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What an answer stops, in the same transaction in which it is kept. */
final class AnswerHolds {

    private static final String BY = "customer";

    private AnswerHolds() {}

    /** One hold for each letter: a changed mind replaces it. */
    static String holdId(Invitation invitation) {
        return "answer|" + invitation.id();
    }

    static Hold hold(Invitation asked, Answer answer, LocalDate today, AnswerLimits limits) {
        Scope scenario = new Scope.OfScenario(asked.subject(), asked.scenario());
        return switch (answer.choice()) {
            case PLACE_ORDER ->
                hold(
                        asked,
                        scenario,
                        Optional.of(today.plusDays(limits.orderRestDays())),
                        "the customer wants to order now");
            case LATER -> hold(asked, scenario, answer.wantedOn(), "the customer wants to order later");
            case TERMINATE ->
                hold(
                        asked,
                        new Scope.OfSubject(asked.subject()),
                        Optional.empty(),
                        "the customer asks to end the contract");
            case UNSUBSCRIBE -> Hold.declined(asked.customer(), asked.purpose());
        };
    }

    private static Hold hold(Invitation asked, Scope scope, Optional<LocalDate> until, String reason) {
        return new Hold(holdId(asked), scope, until, reason, BY);
    }

    static String word(Invitation asked) {
        return asked.purpose().name().toLowerCase(Locale.ROOT);
    }
}
