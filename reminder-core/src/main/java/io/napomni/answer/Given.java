package io.napomni.answer;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Invitation;
import io.napomni.rule.Reason;
import java.util.function.Function;

/** What became of an answer. */
public sealed interface Given {

    /** It holds, now or since it was given before. */
    record Taken(Invitation invitation, Answer answer) implements Given {}

    /** It may come from a machine that opens links: nothing was applied, and a person will ask. */
    record Ambiguous(Invitation invitation) implements Given {}

    /**
     * It cannot be taken as it is; nothing was changed.
     *
     * @param why {@code later-too-soon}, {@code later-too-late} or {@code text-too-long}
     */
    record Refused(Invitation invitation, Reason why) implements Given {}

    /** A person has dealt with an earlier answer: whoever wants to change it should call. */
    record Over(Invitation invitation, Answer answer) implements Given {}

    /** Forged, mistyped, expired or forgotten: which of them, nobody is told. */
    record Unknown() implements Given {}

    /** Reads it, case by case. */
    default <T> T fold(
            Function<Taken, T> taken,
            Function<Ambiguous, T> ambiguous,
            Function<Refused, T> refused,
            Function<Over, T> over,
            Function<Unknown, T> unknown) {
        if (this instanceof Taken it) {
            return taken.apply(it);
        }
        if (this instanceof Ambiguous it) {
            return ambiguous.apply(it);
        }
        if (this instanceof Refused it) {
            return refused.apply(it);
        }
        return this instanceof Over it ? over.apply(it) : unknown.apply((Unknown) this);
    }
}
