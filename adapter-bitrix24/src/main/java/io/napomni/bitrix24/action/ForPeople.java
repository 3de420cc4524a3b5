package io.napomni.bitrix24.action;

import io.napomni.action.Action;
import io.napomni.bitrix24.action.batch.Person;
import io.napomni.bitrix24.action.batch.Prepared;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Procedure;
import io.napomni.bitrix24.action.batch.Writing;
import io.napomni.bitrix24.crm.Staff;
import io.napomni.port.Effect;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is meant for a person is written only if that person works at the portal: nobody else would ever see it. */
record ForPeople<A extends Action>(Writing<A> writing, Function<A, String> person, Staff staff)
        implements Procedure<A> {

    @Override
    public String method() {
        return writing.method();
    }

    @Override
    public Optional<Reason> objection(A action) {
        return Person.objection(person.apply(action)).or(() -> writing.objection(action));
    }

    @Override
    public List<Prepared<A>> prepare(List<Effect<A>> effects) {
        staff.ask(effects.stream().map(effect -> person.apply(effect.action())).collect(Collectors.toSet()));
        List<Effect<A>> reachable = new ArrayList<>();
        List<Prepared<A>> prepared = new ArrayList<>();
        for (Effect<A> effect : effects) {
            if (staff.isAbsent(person.apply(effect.action()))) {
                prepared.add(new Prepared.Refused<>(effect, Person.ABSENT));
            } else {
                reachable.add(effect);
            }
        }
        prepared.addAll(writing.prepare(reachable));
        return prepared;
    }

    @Override
    public Optional<Probe<A>> probe() {
        return writing.probe();
    }
}
