package io.napomni.run;

import io.napomni.action.Channel;
import io.napomni.rule.Reason;
import java.util.List;
import java.util.Optional;

/**
 * How a channel fared with what it was given.
 *
 * @param done how many effects were done
 * @param putOff how many were begun or tried, and have to be tried again
 * @param left how many it never took
 * @param heard why the first was put off; empty if none was
 */
record ChannelCount(long done, long putOff, long left, Optional<Reason> heard) {

    /** Why an effect waits that its executor never took, though it was there. */
    static final Reason LEFT = Reason.of("executor-returned");

    static ChannelCount of(List<Fate> fates) {
        return new ChannelCount(
                count(fates, Fate.Kind.DONE),
                count(fates, Fate.Kind.DEFERRED),
                fates.stream().filter(fate -> fate.why().equals(LEFT)).count(),
                fates.stream()
                        .filter(fate -> fate.kind() == Fate.Kind.DEFERRED)
                        .map(Fate::why)
                        .findFirst());
    }

    private static long count(List<Fate> fates, Fate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }

    /** What a person should hear; empty if the channel works, though this or that may have been put off. */
    Optional<String> trouble(Channel<?> channel) {
        boolean stuck = done == 0 && putOff + left > 0;
        boolean stopped = putOff > 0 && left > 0;
        if (!stuck && !stopped) {
            return Optional.empty();
        }
        String counted = "Channel " + channel + ": " + done + " done, " + putOff + " put off, " + left
                + " left for the next run. ";
        return Optional.of(counted
                + heard.map(why -> "The first was put off because: " + why)
                        .orElse("It took nothing: see the log for why, it may rest after refusals"));
    }
}
