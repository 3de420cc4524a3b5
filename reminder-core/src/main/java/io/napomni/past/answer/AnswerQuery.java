package io.napomni.past.answer;

import io.napomni.model.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which letters with answers are asked for, the last answered first.
 *
 * @param which of them
 * @param givenFrom of {@link Which#UNFINISHED} only where an answer was given at or after this moment, or goods are
 *     wanted on or after the day
 * @param wantedFrom the day
 * @param about only of letters about this subject; empty for all
 * @param skip so many before the first that is told
 * @param limit how many at most
 */
public record AnswerQuery(
        Which which, Instant givenFrom, LocalDate wantedFrom, Optional<SubjectRef> about, int skip, int limit) {

    /** What people or runs want to see. */
    public enum Which {
        /** Nobody has dealt with what holds of the three choices yet. */
        OPEN,
        /** A person has dealt with it, or nothing holds but that no more letters are wanted. */
        CLOSED,
        /** Some answer, also an earlier one or that letters are declined, that nobody has dealt with. */
        UNFINISHED
    }

    /** @throws IllegalArgumentException if less than nothing is asked for */
    public AnswerQuery {
        if (skip < 0 || limit < 1) {
            throw new IllegalArgumentException("at least one letter is asked for, and none before the first");
        }
    }

    /** Those that wait for a person. */
    public static AnswerQuery open(int skip, int limit) {
        return new AnswerQuery(Which.OPEN, Instant.EPOCH, LocalDate.EPOCH, Optional.empty(), skip, limit);
    }

    /** Those about one subject that wait for a person. */
    public static AnswerQuery openAbout(SubjectRef subject) {
        return new AnswerQuery(Which.OPEN, Instant.EPOCH, LocalDate.EPOCH, Optional.of(subject), 0, Integer.MAX_VALUE);
    }

    /** Those that wait for nobody. */
    public static AnswerQuery closed(int skip, int limit) {
        return new AnswerQuery(Which.CLOSED, Instant.EPOCH, LocalDate.EPOCH, Optional.empty(), skip, limit);
    }

    /** All that a run may still have to do something about. */
    public static AnswerQuery unfinished(Instant givenFrom, LocalDate wantedFrom) {
        return new AnswerQuery(Which.UNFINISHED, givenFrom, wantedFrom, Optional.empty(), 0, Integer.MAX_VALUE);
    }

    /** Whether the letter is one of those, wherever it stands among them. */
    public boolean wants(AnswerSheet sheet) {
        if (about.filter(subject -> !subject.equals(sheet.invitation().subject()))
                .isPresent()) {
            return false;
        }
        Optional<Answer> open = sheet.current().filter(one -> !one.isClosed());
        return switch (which) {
            case OPEN -> open.isPresent();
            case CLOSED -> open.isEmpty() && !sheet.answers().isEmpty();
            case UNFINISHED -> sheet.answers().stream().anyMatch(one -> !one.isClosed() && isYoung(one));
        };
    }

    private boolean isYoung(Answer one) {
        return !one.at().isBefore(givenFrom)
                || one.wantedOn().filter(day -> !day.isBefore(wantedFrom)).isPresent();
    }
}
