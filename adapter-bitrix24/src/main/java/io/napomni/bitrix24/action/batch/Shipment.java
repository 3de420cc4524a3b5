package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what fits into one request: prepares, begins, sends, reads the answer, asks about what is in doubt. */
final class Shipment<A extends Action> {
    private final RestClient rest;
    private final Verdicts verdicts;
    private final Beginning beginning;
    private final Procedure<A> procedure;

    Shipment(RestClient rest, Clock clock, Procedure<A> procedure) {
        this.rest = rest;
        this.verdicts = new Verdicts(clock);
        this.beginning = new Beginning();
        this.procedure = procedure;
    }

    void carryOut(List<Effect<A>> effects) {
        List<Prepared.Send<A>> sends = new ArrayList<>();
        for (Prepared<A> prepared : prepare(effects)) {
            if (prepared instanceof Prepared.Send<A> send) {
                sends.add(send);
            } else {
                close(prepared);
            }
        }
        if (!sends.isEmpty()) {
            send(sends);
        }
    }

    private List<Prepared<A>> prepare(List<Effect<A>> effects) {
        try {
            return procedure.prepare(effects);
        } catch (ReminderException portalFailed) {
            effects.forEach(effect -> effect.settle(verdicts.unprepared(portalFailed)));
            return List.of();
        }
    }

    private void close(Prepared<A> prepared) {
        if (prepared instanceof Prepared.Refused<A> refused) {
            refused.effect().settle(new Outcome.Rejected(refused.why()));
        } else if (prepared instanceof Prepared.Found<A> found && Beginning.holds(found.effect())) {
            found.effect().settle(new Outcome.Done(found.receipt()));
        }
    }

    private void send(List<Prepared.Send<A>> sends) {
        Optional<PortalError> closed = rest.admit(procedure.method());
        if (closed.isPresent()) {
            sends.forEach(send -> send.effect().settle(verdicts.certain(closed.get())));
            return;
        }
        List<Prepared.Send<A>> begun = beginning.of(sends);
        if (begun.isEmpty()) {
            return;
        }
        Map<String, Prepared.Send<A>> named = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>();
        for (Prepared.Send<A> send : begun) {
            String name = "e" + named.size();
            named.put(name, send);
            commands.add(new Command(name, procedure.method(), send.parameters()));
        }
        settle(named, rest.write(commands));
    }

    private void settle(Map<String, Prepared.Send<A>> named, BatchReply reply) {
        Settling settling = new Settling();
        List<Probe.Doubt<A>> doubts = new ArrayList<>();
        named.forEach((name, send) -> {
            Outcome outcome = verdicts.of(reply.outcome(name), send.reading());
            if (outcome instanceof Outcome.InDoubt) {
                doubts.add(new Probe.Doubt<>(send, outcome));
            } else if (outcome instanceof Outcome.Rejected refusal) {
                settling.settle(send.effect(), procedure.explained(send.effect(), refusal));
            } else {
                settling.settle(send.effect(), outcome);
            }
        });
        if (!doubts.isEmpty()) {
            List<Outcome> outcomes = procedure
                    .probe()
                    .map(probe -> probe.settle(doubts))
                    .orElseGet(() -> doubts.stream().map(Probe.Doubt::outcome).toList());
            for (int i = 0; i < doubts.size(); i++) {
                Effect<A> effect = doubts.get(i).send().effect();
                settling.settle(effect, Verdicts.withAdvice(effect, outcomes.get(i)));
            }
        }
        settling.end();
    }
}
