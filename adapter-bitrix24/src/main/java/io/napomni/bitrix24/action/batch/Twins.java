package io.napomni.bitrix24.action.batch;

import io.napomni.action.Action;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One effect that the host handed over more than once in one request, which it should not: the first is done, and the
 * others, whatever they ask for, are told what came of it.
 */
record Twins<A extends Action>(Effect<A> first, List<Effect<A>> others) implements Effect<A> {
    private static final Logger LOG = LoggerFactory.getLogger(Twins.class);

    /** The same effects, those of one id as one. */
    static <A extends Action> List<Effect<A>> joined(List<Effect<A>> effects) {
        Map<String, List<Effect<A>>> byId = new LinkedHashMap<>();
        effects.forEach(effect ->
                byId.computeIfAbsent(effect.id(), any -> new ArrayList<>()).add(effect));
        return byId.values().stream().map(Twins::one).toList();
    }

    private static <A extends Action> Effect<A> one(List<Effect<A>> same) {
        if (same.size() == 1) {
            return same.get(0);
        }
        LOG.warn(
                "The effect {} was handed over {} times at once; it is done once.",
                same.get(0).id(),
                same.size());
        return new Twins<>(same.get(0), List.copyOf(same.subList(1, same.size())));
    }

    @Override
    public A action() {
        return first.action();
    }

    @Override
    public Optional<Rendered> letter() {
        return first.letter();
    }

    @Override
    public String id() {
        return first.id();
    }

    @Override
    public void begin() {
        first.begin();
    }

    @Override
    public void settle(Outcome outcome) {
        first.settle(outcome);
        others.stream().filter(Beginning::holds).forEach(other -> other.settle(outcome));
    }
}
