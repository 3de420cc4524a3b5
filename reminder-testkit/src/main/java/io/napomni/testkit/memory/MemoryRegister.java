package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.store.Register;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register in memory. */
final class MemoryRegister implements Register {

    private static final Set<EffectState> CLEARABLE = Set.of(
            EffectState.DONE, EffectState.DEFERRED, EffectState.REJECTED, EffectState.EXPIRED, EffectState.CANCELLED);

    private final Memory memory;

    MemoryRegister(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<RegisterRow> list(RegisterQuery query) {
        return memory.with(() -> memory.shown(row -> isAskedFor(row, query), Memory.BY_AGE.reversed()).stream()
                .filter(row -> query.after().map(place -> isBehind(row, place)).orElse(true))
                .limit(query.limit())
                .toList());
    }

    private static boolean isAskedFor(Row row, RegisterQuery query) {
        return row.state().filter(query.states()::contains).isPresent()
                && (row.contact() || !query.letters())
                && query.subject().map(row.key().subject()::equals).orElse(true)
                && query.customer().map(row.customer()::equals).orElse(true)
                && row.label().contains(query.label());
    }

    private static boolean isBehind(RegisterRow row, RegisterQuery.Place place) {
        int age = row.updatedAt().compareTo(place.updatedAt());
        return age < 0 || (age == 0 && row.key().compareTo(place.key()) < 0);
    }

    @Override
    public List<RegisterRow> about(SubjectRef subject) {
        return memory.with(() -> memory.shown(row -> row.key().subject().equals(subject), Memory.BY_AGE.reversed()));
    }

    @Override
    public Optional<RegisterRow> find(EffectKey key) {
        return memory.with(() -> memory.row(key).flatMap(Row::shown));
    }

    @Override
    public boolean clear(EffectKey key, String by, String why) {
        return memory.with(() -> {
            Optional<Row> row = memory.row(key)
                    .filter(it -> !memory.erased.contains(key))
                    .filter(it -> it.state().filter(CLEARABLE::contains).isPresent());
            row.ifPresent(it -> {
                memory.keep(it.open(it.generation() + 1, memory.now()));
                memory.contacts.replaceAll(one -> one.key().equals(key) ? one.withCleared() : one);
                memory.write("cleared", key.toString(), by, why);
            });
            return row.isPresent();
        });
    }

    @Override
    public boolean cancel(EffectKey key, String why) {
        return memory.with(() -> {
            Optional<Row> row = memory.row(key).filter(it -> it.is(EffectState.DEFERRED));
            row.ifPresent(it -> {
                memory.keep(it.ended(new Ending(EffectState.CANCELLED, why, Optional.empty()), memory.now()));
                memory.write("cancelled", key.toString(), "ledger", why);
            });
            return row.isPresent();
        });
    }
}
