package io.napomni.answer;

import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import java.util.Optional;
import java.util.function.Function;

/** What stands behind a link when it is opened. */
public sealed interface Shown {

    /**
     * The three choices may be answered.
     *
     * @param chosen by the link that was opened; the page preselects it
     * @param earlier what was answered before; it may be changed
     * @param later which days may be chosen
     */
    record Open(Invitation invitation, Choice chosen, Optional<Answer> earlier, LaterDays later) implements Shown {}

    /**
     * Letters of this purpose may be declined.
     *
     * @param already whether they were
     */
    record Leaving(Invitation invitation, boolean already) implements Shown {}

    /** A person has dealt with the answer: whoever wants to change it should call. */
    record Over(Invitation invitation, Answer answer) implements Shown {}

    /** Forged, mistyped, expired or forgotten: which of them, nobody is told. */
    record Unknown() implements Shown {}

    /** Reads it, case by case. */
    default <T> T fold(
            Function<Open, T> open,
            Function<Leaving, T> leaving,
            Function<Over, T> over,
            Function<Unknown, T> unknown) {
        if (this instanceof Open it) {
            return open.apply(it);
        }
        if (this instanceof Leaving it) {
            return leaving.apply(it);
        }
        return this instanceof Over it ? over.apply(it) : unknown.apply((Unknown) this);
    }
}
