package io.napomni.model;

import java.time.LocalDate;

/**
 * A contact with a customer that the CRM recorded.
 *
 * @param twoWay whether the customer took part: an answered call, an incoming letter, a meeting held
 */
public record Activity(SubjectRef ref, CustomerRef customer, Kind kind, boolean twoWay, LocalDate happenedOn) {

    /** By what means. */
    public enum Kind {
        CALL,
        LETTER,
        MEETING,
        MESSAGE
    }
}
