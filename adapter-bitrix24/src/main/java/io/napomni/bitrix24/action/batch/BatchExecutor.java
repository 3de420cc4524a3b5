package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes effects into the portal, fifty in a request. Each is begun just before its request is sent, after the portal's
 * limits were waited for; a request whose answer is lost leaves all of its effects in doubt, which the probe of their
 * kind may settle. Effects of one id in one request are one, and get one outcome.
 */
public final class BatchExecutor<A extends Action> implements ActionExecutor<A> {
    /** As many as the run claims at a time, too. */
    private static final int AT_ONCE = RestClient.LONGEST_BATCH;

    private final Channel<A> channel;
    private final RestClient rest;
    private final Clock clock;
    private final Supplier<Procedure<A>> procedures;

    /** @param procedures makes one for each run */
    public BatchExecutor(Channel<A> channel, RestClient rest, Clock clock, Supplier<Procedure<A>> procedures) {
        this.channel = channel;
        this.rest = rest;
        this.clock = clock;
        this.procedures = procedures;
    }

    @Override
    public Channel<A> channel() {
        return channel;
    }

    @Override
    public void execute(Work<A> work) {
        Procedure<A> procedure = procedures.get();
        Shipment<A> shipment = new Shipment<>(rest, clock, procedure);
        boolean more = true;
        while (more) {
            List<Effect<A>> taken = new ArrayList<>();
            while (more && taken.size() < AT_ONCE) {
                Optional<Effect<A>> next = work.next();
                more = next.isPresent();
                next.filter(effect -> isPossible(procedure, effect)).ifPresent(taken::add);
            }
            if (!taken.isEmpty()) {
                shipment.carryOut(Twins.joined(taken));
            }
        }
    }

    private static <A extends Action> boolean isPossible(Procedure<A> procedure, Effect<A> effect) {
        Optional<Reason> objection = procedure.objection(effect.action());
        objection.ifPresent(why -> effect.settle(new Outcome.Rejected(why)));
        return objection.isEmpty();
    }
}
