package io.napomni.bitrix24.action;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes effects into the portal, several in a request. Each is begun just before its request is sent, after the portal's
 * limits were waited for; a request whose answer is lost leaves all of its effects in doubt.
 */
final class BatchExecutor<A extends Action> implements ActionExecutor<A> {
    /** Fewer than the portal allows: as many are in doubt when one answer is lost. */
    private static final int AT_ONCE = 25;

    private final Channel<A> channel;
    private final RestClient rest;
    private final Verdicts verdicts;
    private final Clock clock;
    private final Writing<A> writing;

    BatchExecutor(Channel<A> channel, RestClient rest, Clock clock, Writing<A> writing) {
        this.channel = channel;
        this.rest = rest;
        this.verdicts = new Verdicts(clock);
        this.clock = clock;
        this.writing = writing;
    }

    @Override
    public Channel<A> channel() {
        return channel;
    }

    @Override
    public void execute(Work<A> work) {
        boolean more = true;
        while (more) {
            List<Effect<A>> taken = new ArrayList<>();
            while (more && taken.size() < AT_ONCE) {
                Optional<Effect<A>> next = work.next();
                more = next.isPresent();
                next.filter(this::isPossible).ifPresent(taken::add);
            }
            if (!taken.isEmpty()) {
                send(taken);
            }
        }
    }

    private boolean isPossible(Effect<A> effect) {
        Optional<Reason> objection = writing.objection(effect.action());
        objection.ifPresent(why -> effect.settle(new Outcome.Rejected(why)));
        return objection.isEmpty();
    }

    private void send(List<Effect<A>> taken) {
        Optional<PortalError> closed = rest.admit(writing.method());
        if (closed.isPresent()) {
            taken.forEach(effect -> effect.settle(verdicts.certain(closed.get())));
            return;
        }
        List<Effect<A>> begun = begin(taken);
        if (begun.isEmpty()) {
            return;
        }
        Map<String, Effect<A>> named = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>();
        for (Effect<A> effect : begun) {
            String name = "e" + named.size();
            named.put(name, effect);
            commands.add(writing.command(name, effect));
        }
        BatchReply reply = rest.write(commands);
        named.forEach((name, effect) -> effect.settle(verdicts.of(reply.outcome(name), writing::receipt)));
    }

    /** Those whose claims hold. If the ledger fails on the way, nothing is sent, and what was begun is given back. */
    private List<Effect<A>> begin(List<Effect<A>> taken) {
        List<Effect<A>> begun = new ArrayList<>();
        try {
            for (Effect<A> effect : taken) {
                if (holds(effect)) {
                    begun.add(effect);
                }
            }
            return begun;
        } catch (ReminderException ledgerFailed) {
            Reason why = Reason.of("not-sent", "the ledger failed before the request was sent");
            begun.forEach(effect -> effect.settle(new Outcome.Deferred(why, clock.instant())));
            throw ledgerFailed;
        }
    }

    private static boolean holds(Effect<?> effect) {
        try {
            effect.begin();
            return true;
        } catch (LostClaimException anotherHasIt) {
            return false;
        }
    }
}
