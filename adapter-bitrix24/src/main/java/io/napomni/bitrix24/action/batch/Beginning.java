package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Begins effects just before their request is sent. */
record Beginning() {

    /** Those whose claims hold. If the ledger fails on the way, nothing is sent, and what was begun is given back. */
    <A extends Action> List<Prepared.Send<A>> of(List<Prepared.Send<A>> sends) {
        List<Prepared.Send<A>> begun = new ArrayList<>();
        try {
            for (Prepared.Send<A> send : sends) {
                if (holds(send.effect())) {
                    begun.add(send);
                }
            }
            return begun;
        } catch (ReminderException ledgerFailed) {
            Reason why = Reason.of("not-sent", "the ledger failed before the request was sent");
            begun.forEach(send -> send.effect().settle(new Outcome.Deferred(why, Duration.ZERO)));
            throw ledgerFailed;
        }
    }

    static boolean holds(Effect<?> effect) {
        try {
            effect.begin();
            return true;
        } catch (LostClaimException anotherHasIt) {
            return false;
        }
    }
}
