package io.napomni.port.store;

import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Touch;
import java.util.Optional;

/**
 * What is to be kept of a letter's answers, all in one transaction.
 *
 * @param touch replaces an earlier one of the same link, form and address
 * @param answer a new version, or one that is there with another standing
 * @param place a hold that comes into force with it
 * @param lift the hold of this id ends with it, if there is one
 * @param what kind of line the journal gets, in kebab-case; empty for none
 * @param by who caused it
 * @param detail of the line, without personal data
 */
public record AnswerChange(
        Optional<Touch> touch,
        Optional<Answer> answer,
        Optional<Hold> place,
        Optional<String> lift,
        String what,
        String by,
        String detail) {

    /** Nothing but that a link was opened or a form sent. */
    public static AnswerChange of(Touch touch) {
        return new AnswerChange(
                Optional.of(touch), Optional.empty(), Optional.empty(), Optional.empty(), "", "customer", "");
    }

    /** Nothing at all. */
    public static AnswerChange none() {
        return new AnswerChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", "customer", "");
    }

    /** The same with an answer and its line of the journal. */
    public AnswerChange with(Answer given, String line, String who, String words) {
        return new AnswerChange(touch, Optional.of(given), place, lift, line, who, words);
    }

    /** The same, placing a hold. */
    public AnswerChange placing(Hold hold) {
        return new AnswerChange(touch, answer, Optional.of(hold), lift, what, by, detail);
    }

    /** The same, lifting a hold if it is there. */
    public AnswerChange lifting(String hold) {
        return new AnswerChange(touch, answer, place, Optional.of(hold), what, by, detail);
    }
}
