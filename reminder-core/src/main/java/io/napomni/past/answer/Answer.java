package io.napomni.past.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer has answered to one letter.
 *
 * @param version counted from 1 within the letter; a changed mind is a new version, and the earlier ones stay as history
 * @param wantedOn the day of a {@link Choice#LATER}
 * @param text in the customer's own words, perhaps empty; personal data, erased with the customer
 * @param at by the store's clock
 */
public record Answer(
        int version, Choice choice, Optional<LocalDate> wantedOn, String text, Instant at, Standing standing) {

    /** What an answer is worth. */
    public enum Standing {
        /** It holds. */
        TAKEN,
        /** It may come from a machine that opens links: a person must ask, and nothing was applied. */
        AMBIGUOUS,
        /** A person has dealt with it: it can no longer be changed by a link. */
        HANDLED,
        /** It was ambiguous, and a person says that it is not the customer's: what was said before it holds. */
        DISMISSED
    }

    /** Whether it says the same, whenever it was said. */
    public boolean saysTheSame(Choice other, Optional<LocalDate> otherDay, String otherText) {
        return choice == other && wantedOn.equals(otherDay) && text.equals(otherText);
    }

    /** The same, dealt with by a person. */
    public Answer handled() {
        return new Answer(version, choice, wantedOn, text, at, Standing.HANDLED);
    }

    /** The same, found by a person not to be the customer's. */
    public Answer dismissed() {
        return new Answer(version, choice, wantedOn, text, at, Standing.DISMISSED);
    }

    /** Whether it waits for nobody any more. */
    public boolean isClosed() {
        return standing == Standing.HANDLED || standing == Standing.DISMISSED;
    }

    /** Leaves out what the customer wrote. */
    @Override
    public String toString() {
        return "Answer[" + version + " " + choice.word() + " " + standing + " " + at + "]";
    }
}
