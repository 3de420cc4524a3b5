package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterRow;
import io.napomni.rule.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of an effect before, as its row tells it. */
record Earlier(ManualTools tools) {

    private static final Set<EffectState> UNDER_WAY = Set.of(EffectState.CLAIMED, EffectState.SENDING);

    /** Empty if it can be sent. */
    Optional<Sent> of(EffectKey key) {
        Optional<RegisterRow> row = tools.stores().register().find(key);
        if (row.filter(one -> UNDER_WAY.contains(one.state())).isEmpty()) {
            return row.flatMap(Earlier::closed);
        }
        // Whoever sent it may be gone for long: then it goes free, or is in doubt.
        tools.stores().leases().settleAbandoned();
        return tools.stores().register().find(key).flatMap(Earlier::closed);
    }

    private static Optional<Sent> closed(RegisterRow row) {
        Reason detail = Reason.of("before", row.detail());
        Map<EffectState, Sent> closed = Map.of(
                EffectState.DONE, new Sent.Before(row.updatedAt(), row.detail()),
                EffectState.CLAIMED, new Sent.UnderWay(),
                EffectState.SENDING, new Sent.UnderWay(),
                EffectState.IN_DOUBT, new Sent.InDoubt(detail),
                EffectState.REJECTED, new Sent.Rejected(detail));
        return Optional.ofNullable(closed.get(row.state()));
    }

    /** Whether its time has come is the store's to say: it has just refused the claim. */
    Optional<Sent> deferred(EffectKey key) {
        return tools.stores()
                .register()
                .find(key)
                .filter(row -> row.state() == EffectState.DEFERRED)
                .flatMap(row ->
                        row.notBefore().map(until -> new Sent.Deferred(Reason.of("before", row.detail()), until)));
    }
}
