package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.util.List;

/**
 * For what may be done twice without harm: it is put off rather than left in doubt. Not at once, since a portal works
 * for up to a minute on what it has been sent, and what it does late must not come after the repetition.
 */
public record Repeatable<A extends Action>() implements Probe<A> {
    private static final Duration UNTIL_THE_PORTAL_HAS_ENDED = Duration.ofMinutes(2);

    @Override
    public List<Outcome> settle(List<Doubt<A>> doubts) {
        return doubts.stream().map(doubt -> again(doubt.outcome())).toList();
    }

    /** One that is put off. */
    public Outcome again(Outcome doubt) {
        Reason why = doubt.fold(
                done -> Reason.of("done"), deferred -> deferred.why(), rejected -> rejected.why(), lost -> lost.why());
        Reason repeated = Reason.of(why.code(), why.detail() + ". It is done once more, which does no harm.");
        return new Outcome.Deferred(repeated, UNTIL_THE_PORTAL_HAS_ENDED);
    }
}
