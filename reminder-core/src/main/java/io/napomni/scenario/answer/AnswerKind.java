package io.napomni.scenario.answer;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;

/** Which scenario an answer belongs to. Names are part of effect keys: renaming one does everything again. */
enum AnswerKind {
    ORDER("answer-order"),
    LATER("answer-later"),
    TERMINATION("answer-termination"),
    UNSUBSCRIBED("answer-unsubscribed"),
    AMBIGUOUS("answer-ambiguous");

    private final String scenario;

    AnswerKind(String scenario) {
        this.scenario = scenario;
    }

    String scenario() {
        return scenario;
    }

    static AnswerKind of(Answer answer) {
        if (answer.standing() == Standing.AMBIGUOUS) {
            return AMBIGUOUS;
        }
        return switch (answer.choice()) {
            case PLACE_ORDER -> ORDER;
            case LATER -> LATER;
            case TERMINATE -> TERMINATION;
            case UNSUBSCRIBE -> UNSUBSCRIBED;
        };
    }
}
