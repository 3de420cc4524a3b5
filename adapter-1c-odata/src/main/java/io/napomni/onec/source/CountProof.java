package io.napomni.onec.source;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.query.CountQuery;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.Reply;
import io.napomni.port.SourceException;
import java.util.OptionalLong;

/** Has 1C count what was read, as a second witness. */
public final class CountProof {
    private CountProof() {}

    /**
     * How many there are; empty if the base does not count, as some do not.
     *
     * @param canaries how many were seen; without the one witness the other is needed
     * @throws SourceException if the base cannot be asked, or does not count and no canary was seen
     */
    public static OptionalLong count(OneC base, CountQuery question, int canaries) {
        Reply<Long> reply = base.count(question);
        if (reply instanceof Reply.Failed<Long> failed && failed.error().kind().isRefusal()) {
            if (canaries > 0) {
                return OptionalLong.empty();
            }
            throw new SourceException("1C: the rows of " + question.set() + " came, but this base does not count them"
                    + " and no canary is configured, so it cannot be told whether all came. Nothing of this reading is"
                    + " used. Name a canary in the configuration.");
        }
        return OptionalLong.of(reply.orThrow());
    }

    /**
     * How many there are; empty if the base does not count, or not in time. For choosing a way, not for a proof.
     *
     * @throws SourceException if the base cannot be asked
     */
    public static OptionalLong count(OneC base, CountQuery question) {
        Reply<Long> reply = base.count(question);
        boolean told = !(reply instanceof Reply.Failed<Long> failed)
                || !isBearable(failed.error().kind());
        return told ? OptionalLong.of(reply.orThrow()) : OptionalLong.empty();
    }

    private static boolean isBearable(ErrorKind failure) {
        return failure.isRefusal() || failure.isTooMuch();
    }

    /** What is thrown where the two witnesses disagree. */
    public static SourceException differs(String set, long read, long counted) {
        return new SourceException("1C: " + read + " rows of " + set + " came, but by $count there are " + counted
                + ". Nothing of this reading is used. Run again at a quieter time; if it stays so, have the 1C"
                + " administrator look at the web server's limits.");
    }
}
