package io.napomni.scenario.answer;

import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.rule.Timing;

/** When answers are due: at once, and "later" once more when its day has come. */
final class AnswerRules {

    static final String GIVEN = "given";
    static final String COME = "come";

    private static final Anchor<AnswerFact> GIVEN_ON = Anchor.of(AnswerReminders.GIVEN_ON, AnswerFact::givenOn);
    private static final Anchor<AnswerFact> WANTED_ON =
            Anchor.maybe("wanted-on", fact -> fact.answer().wantedOn(), Reason.of("another-answer"));
    /** Long, so that nothing is lost behind a hold or while nobody can be found to do it. */
    private static final int OPEN_DAYS = 365;

    private AnswerRules() {}

    static Rule<AnswerFact> given(AnswerKind kind) {
        return Ladder.from(GIVEN_ON)
                .stage(GIVEN, Timing.onTheDay().openFor(OPEN_DAYS))
                .unless(Reason.of("another-answer"), fact -> AnswerKind.of(fact.answer()) != kind)
                .unless(Reason.of("answer-handled"), AnswerRules::isHandled);
    }

    static Rule<AnswerFact> come() {
        return Ladder.from(WANTED_ON)
                .stage(COME, Timing.onTheDay().openFor(OPEN_DAYS))
                .unless(Reason.of("another-answer"), fact -> AnswerKind.of(fact.answer()) != AnswerKind.LATER)
                .unless(Reason.of("answer-handled"), AnswerRules::isHandled);
    }

    private static boolean isHandled(AnswerFact fact) {
        return fact.answer().isClosed();
    }
}
