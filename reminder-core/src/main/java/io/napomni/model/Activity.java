package io.napomni.model;

import java.time.LocalDate;
import java.util.Locale;

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
        MESSAGE;

        /** As reasons write it: {@code call}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question: when did the customer last take part, about a subject or about anything else.
     *
     * @param subject whose card may show it
     * @param customer whose card may show it
     * @param from first day that matters, local to the system that is asked
     * @param to last day that matters
     */
    public record Query(SubjectRef subject, CustomerRef customer, LocalDate from, LocalDate to) {}
}
