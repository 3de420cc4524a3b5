package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.Doubt;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.LimitReached;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Doubts;
import io.napomni.port.store.RegisterRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Doubts in memory. */
final class MemoryDoubts implements Doubts {

    private final Memory memory;
    private final MemoryLeases leases;

    MemoryDoubts(Memory memory, MemoryLeases leases) {
        this.memory = memory;
        this.leases = leases;
    }

    @Override
    public List<RegisterRow> list() {
        return memory.with(() -> memory.shown(this::isOpen, Memory.BY_AGE));
    }

    /** What was erased can be settled by nobody, so it is not shown. */
    private boolean isOpen(Row row) {
        return row.is(EffectState.IN_DOUBT) && !memory.erased.contains(row.key());
    }

    @Override
    public List<Doubt> dispatches() {
        return memory.with(() -> memory.shown(this::isOpen, Memory.BY_AGE).stream()
                .flatMap(shown -> Optional.ofNullable(memory.rows.get(shown.key())).stream())
                .map(this::ofOneDispatch)
                .distinct()
                .map(this::doubt)
                .toList());
    }

    private Doubt doubt(List<Row> together) {
        Row one = together.get(0);
        List<Begun> attempts = attempts(one);
        return new Doubt(
                one.dispatch(),
                together.stream().map(Row::key).toList(),
                one.customer(),
                one.day().orElseThrow(),
                one.updatedAt(),
                attempts.isEmpty() ? "" : attempts.get(0).contentHash(),
                attempts.stream().flatMap(begun -> begun.dated().stream()).findFirst(),
                attempts.size(),
                one.hand().fence());
    }

    private List<Begun> attempts(Row row) {
        return memory.begun.stream()
                .filter(one -> one.doubtful()
                        && one.key().equals(row.key())
                        && one.dispatch().equals(row.dispatch()))
                .toList();
    }

    @Override
    public ClaimResult again(Doubt doubt, LocalDate day, List<Bucket> buckets, Duration lease) {
        return memory.with(() -> {
            memory.sweep();
            List<Row> together = asSeen(doubt);
            if (together.isEmpty()) {
                return new Taken();
            }
            Set<String> places = new HashSet<>(memory.places.getOrDefault(doubt.fence(), Set.of()));
            for (Bucket bucket : buckets) {
                if (places.add(bucket.key()) && memory.used(bucket.key()) >= bucket.limit()) {
                    return new LimitReached(bucket);
                }
            }
            return begunAgain(doubt, together, day, places, lease);
        });
    }

    /** The rows of a doubt while nothing has become of it since. */
    private List<Row> asSeen(Doubt doubt) {
        List<Row> together = memory.row(doubt.keys().get(0))
                .filter(this::isOpen)
                .filter(row ->
                        row.hand().fence() == doubt.fence() && row.dispatch().equals(doubt.id()))
                .map(this::ofOneDispatch)
                .orElse(List.of());
        return together.stream().map(Row::key).toList().equals(doubt.keys()) ? together : List.of();
    }

    private Won begunAgain(Doubt doubt, List<Row> together, LocalDate day, Set<String> places, Duration lease) {
        Instant now = memory.now();
        Hand hand = new Hand(memory.nextFence(), leases.running(), now.plus(lease));
        Map<EffectKey, Integer> generations = new LinkedHashMap<>();
        together.forEach(row -> generations.put(row.key(), row.generation()));
        Won won = new Won(generations, hand.fence());
        Dispatch dispatch = new Dispatch(doubt.id(), won, day, doubt.contentHash(), doubt.dated());
        for (Row row : together) {
            memory.keep(row.begunAgain(day, hand, now));
            memory.begun.add(Begun.now(dispatch, row.key(), now));
            memory.write("sent-again", row.key().toString(), hand.by(), "");
            if (row.contact()) {
                memory.contacts.add(new Attempt(doubt.id(), hand.fence(), row.key(), row.customer(), day, false));
            }
        }
        memory.places.put(hand.fence(), places);
        memory.placedAt.put(hand.fence(), now);
        memory.givePlacesBack(doubt.fence());
        return won;
    }

    @Override
    public int resolve(EffectKey key, boolean happened, String by, String why) {
        return memory.with(() -> settle(
                memory.row(key).filter(this::isOpen).map(this::ofOneDispatch).orElse(List.of()), happened, by, why));
    }

    @Override
    public int resolve(Doubt doubt, boolean happened, String by, String why) {
        return memory.with(() -> settle(asSeen(doubt), happened, by, why));
    }

    private int settle(List<Row> together, boolean happened, String by, String why) {
        for (Row row : together) {
            memory.keep(happened ? row.ended(done(by, why), memory.now()) : row.open(row.generation(), memory.now()));
            memory.write(happened ? "resolved-done" : "resolved-open", row.key().toString(), by, why);
        }
        if (!happened && !together.isEmpty()) {
            forget(together.get(0));
        }
        return together.size();
    }

    private List<Row> ofOneDispatch(Row one) {
        return memory.rows(row -> row.is(EffectState.IN_DOUBT)
                && row.dispatch().equals(one.dispatch())
                && row.hand().fence() == one.hand().fence());
    }

    private void forget(Row row) {
        long fence = row.hand().fence();
        memory.contacts.removeIf(one -> one.dispatch().equals(row.dispatch()));
        memory.begun.replaceAll(one -> one.dispatch().equals(row.dispatch()) ? one.answered() : one);
        memory.givePlacesBack(fence);
    }

    private static Ending done(String by, String why) {
        return new Ending(EffectState.DONE, "resolved by " + by + ": " + why, Optional.empty());
    }
}
