package io.napomni.answer;

import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import java.time.Instant;

/**
 * What one link of a letter says.
 *
 * @param expires whole hours; from then on the link answers like an unknown one
 */
public record AnswerLink(LetterId letter, Choice choice, Instant expires) {

    /** Links by which letters are declined work as long as anybody remembers the letter. */
    public static final Instant NEVER = Instant.ofEpochSecond(Integer.MAX_VALUE * 3600L);

    /** @throws IllegalArgumentException if the end is no whole hour between 1970 and {@link #NEVER} */
    public AnswerLink {
        long second = expires.getEpochSecond();
        if (second % 3600 != 0 || expires.getNano() != 0 || second < 0 || expires.isAfter(NEVER)) {
            throw new IllegalArgumentException("a link ends at a whole hour after 1970, not at " + expires);
        }
    }

    /** Whether it no longer works. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    int hours() {
        return Math.toIntExact(expires.getEpochSecond() / 3600);
    }

    static Instant expires(int hours) {
        return Instant.ofEpochSecond(hours * 3600L);
    }
}
