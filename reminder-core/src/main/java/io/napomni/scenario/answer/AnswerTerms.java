package io.napomni.scenario.answer;

import java.util.Locale;
import java.util.Optional;

/**
 * How a company wants answers to be dealt with.
 *
 * @param companyName the sender, as letters name it
 * @param language of tasks and notes; letters have that of the letter that was answered
 * @param taskFor who gets the tasks where nobody looks after the subject; empty blocks them
 * @param orders where a deal is made for an order; empty for a task instead
 */
public record AnswerTerms(String companyName, Locale language, Optional<String> taskFor, Optional<DealPlace> orders) {

    /** Tasks for whoever looks after the subject. */
    public static AnswerTerms of(String companyName, Locale language) {
        return new AnswerTerms(companyName, language, Optional.empty(), Optional.empty());
    }

    /** The same with a person for the tasks of subjects that nobody looks after. */
    public AnswerTerms withTaskFor(String personId) {
        return new AnswerTerms(companyName, language, Optional.of(personId), orders);
    }

    /** The same with a deal for each order. */
    public AnswerTerms withOrdersIn(DealPlace place) {
        return new AnswerTerms(companyName, language, taskFor, Optional.of(place));
    }
}
