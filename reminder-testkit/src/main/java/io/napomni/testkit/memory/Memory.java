package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all in-memory stores of one tenant share; one thread at a time. */
final class Memory {

    static final Comparator<RegisterRow> BY_AGE =
            Comparator.comparing(RegisterRow::updatedAt).thenComparing(RegisterRow::key);

    final Map<EffectKey, Row> rows = new HashMap<>();
    final Map<Long, Set<String>> places = new HashMap<>();
    final List<Attempt> contacts = new ArrayList<>();
    private final List<JournalEntry> lines = new ArrayList<>();
    private final Clock clock;
    private boolean broken;
    private long lastFence;

    Memory(Clock clock) {
        this.clock = clock;
    }

    synchronized <T> T with(Supplier<T> work) {
        if (broken) {
            throw new LedgerException("the in-memory store was broken by its test; nothing was read or kept");
        }
        return work.get();
    }

    synchronized void breakDown() {
        broken = true;
    }

    Instant now() {
        return clock.instant();
    }

    long nextFence() {
        return ++lastFence;
    }

    Optional<Row> row(EffectKey key) {
        @Nullable Row row = rows.get(key);
        return Optional.ofNullable(row);
    }

    void keep(Row row) {
        rows.put(row.key(), row);
    }

    List<Row> rows(Predicate<Row> which) {
        return rows.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Row::key))
                .toList();
    }

    List<RegisterRow> shown(Predicate<Row> which, Comparator<RegisterRow> order) {
        return rows.values().stream()
                .filter(which)
                .flatMap(row -> row.shown().stream())
                .sorted(order)
                .toList();
    }

    int used(String bucket) {
        return (int)
                places.values().stream().filter(taken -> taken.contains(bucket)).count();
    }

    /** Gives a claim's places back unless one of its effects is still under way or may have happened. */
    void givePlacesBack(long fence) {
        boolean needed = rows.values().stream()
                .filter(row -> row.hand().fence() == fence)
                .anyMatch(row -> row.state()
                        .filter(state -> state == EffectState.CLAIMED || state.mayHaveHappened())
                        .isPresent());
        if (!needed) {
            places.remove(fence);
        }
    }

    /** Frees claims whose lease is over. */
    void sweep() {
        Instant now = now();
        for (Row row : rows(each -> each.is(EffectState.CLAIMED) && each.leaseIsOver(now))) {
            keep(row.freed(now));
            givePlacesBack(row.hand().fence());
        }
    }

    void write(String what, String about, String by, String detail) {
        lines.add(new JournalEntry(now(), what, about, by, detail));
    }

    List<JournalEntry> newest(Predicate<JournalEntry> which, int limit) {
        List<JournalEntry> found = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (which.test(lines.get(i))) {
                found.add(lines.get(i));
            }
        }
        return List.copyOf(found);
    }
}
