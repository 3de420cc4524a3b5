package io.napomni.past;

import io.napomni.model.SubjectRef;
import java.time.LocalDate;

/**
 * One letter that a customer was sent or may have been sent, as far as it concerned one subject. A digest gives one for
 * each of its subjects, all with the same dispatch; caps count dispatches.
 *
 * @param dispatch identity of the letter
 * @param day the run's day on which it was begun
 * @param cleared whether a person has re-armed the effect since; it still counts for the customer's caps, but no longer
 *     for the cooldown of its scenario
 */
public record Contact(String dispatch, String scenario, SubjectRef subject, LocalDate day, boolean cleared) {

    Contact asCleared() {
        return new Contact(dispatch, scenario, subject, day, true);
    }
}
