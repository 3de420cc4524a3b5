package io.napomni.scenario.answer;

import io.napomni.model.Customer;
import io.napomni.model.Manager;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Invitation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer that holds, and who is concerned.
 *
 * @param givenOn the day of the answer in the tenant's zone
 * @param card the customer as the subject's own system knows it; empty if it cannot be found
 * @param manager who looks after the subject; empty if nobody that can be found does
 */
public record AnswerFact(
        Invitation invitation, Answer answer, LocalDate givenOn, Optional<Customer> card, Optional<Manager> manager) {

    /** What names this version of the answer; a changed mind is another subject. */
    public SubjectRef subject() {
        return subject(invitation, answer);
    }

    /** What names a version of an answer to a letter. */
    public static SubjectRef subject(Invitation invitation, Answer answer) {
        return new SubjectRef("napomni", "answer", invitation.id() + "-" + answer.version());
    }
}
