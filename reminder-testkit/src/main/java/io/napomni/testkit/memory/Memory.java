package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.upkeep.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    final List<Begun> begun = new ArrayList<>();
    /** What is left of rows that were tidied away. */
    final Map<EffectKey, PastEffect> spent = new HashMap<>();
    /** Pseudonyms of the rows that were erased. */
    final Set<EffectKey> erased = new HashSet<>();

    final Pseudonyms names = Pseudonyms.keyed("a key for tests only".getBytes(StandardCharsets.UTF_8));
    /** When each claim took its places. */
    final Map<Long, Instant> placedAt = new HashMap<>();

    final List<Line> lines = new ArrayList<>();
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

    /** Whether it may be claimed; what was erased or tidied away may not, whatever its state was. */
    boolean isFree(EffectKey key) {
        EffectKey pseudonym = names.of(key);
        boolean closed = spent.containsKey(key) || spent.containsKey(pseudonym) || rows.containsKey(pseudonym);
        return !closed && Row.isFree(rows.get(key), now());
    }

    /** What is known of it, under whichever name it is kept. */
    Optional<PastEffect> past(EffectKey key) {
        EffectKey pseudonym = names.of(key);
        Optional<PastEffect> row = row(key).or(() -> row(pseudonym)).flatMap(one -> one.past(now()));
        return row.or(() -> Optional.ofNullable(spent.get(key)))
                .or(() -> Optional.ofNullable(spent.get(pseudonym)))
                .map(one -> new PastEffect(key, one.state(), one.day(), one.notBefore()));
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
        write(what, about, by, detail, Line.concerns(about));
    }

    void write(String what, String about, String by, String detail, String concerns) {
        lines.add(new Line(new JournalEntry(now(), what, about, by, detail), concerns));
    }

    List<JournalEntry> newest(Predicate<JournalEntry> which, int limit) {
        List<JournalEntry> found = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (which.test(lines.get(i).entry())) {
                found.add(lines.get(i).entry());
            }
        }
        return List.copyOf(found);
    }
}
