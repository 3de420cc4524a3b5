package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.LimitReached;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger in memory. */
final class MemoryLedger implements Ledger {

    private final Memory memory;
    private final MemoryLeases leases;

    MemoryLedger(Memory memory, MemoryLeases leases) {
        this.memory = memory;
        this.leases = leases;
    }

    @Override
    public Set<EffectKey> closed(Collection<EffectKey> keys) {
        return memory.with(
                () -> keys.stream().filter(key -> !memory.isFree(key)).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<ClaimResult> claim(List<Claim> claims, Duration lease) {
        return memory.with(() -> {
            memory.sweep();
            return claims.stream().map(claim -> one(claim, lease)).toList();
        });
    }

    private ClaimResult one(Claim claim, Duration lease) {
        Instant now = memory.now();
        List<EffectKey> free =
                claim.keys().stream().distinct().filter(memory::isFree).toList();
        if (free.isEmpty()) {
            return new Taken();
        }
        for (Bucket bucket : claim.buckets()) {
            if (memory.used(bucket.key()) >= bucket.limit()) {
                return new LimitReached(bucket);
            }
        }
        return take(claim, free, new Hand(memory.nextFence(), leases.running(), now.plus(lease)), now);
    }

    private Won take(Claim claim, List<EffectKey> free, Hand hand, Instant now) {
        Map<EffectKey, Integer> generations = new LinkedHashMap<>();
        for (EffectKey key : free) {
            Row row = memory.row(key)
                    .map(before -> before.claimed(claim, hand, now))
                    .orElseGet(() -> Row.first(key, claim, hand, now));
            memory.keep(row);
            generations.put(key, row.generation());
        }
        Set<String> taken = new HashSet<>();
        claim.buckets().forEach(bucket -> taken.add(bucket.key()));
        memory.places.put(hand.fence(), taken);
        memory.placedAt.put(hand.fence(), now);
        return new Won(generations, hand.fence());
    }

    @Override
    public void begin(Dispatch dispatch) {
        memory.with(() -> {
            Instant now = memory.now();
            List<Row> rows = held(dispatch);
            if (rows.stream().anyMatch(row -> !row.is(EffectState.CLAIMED) || row.leaseIsOver(now))) {
                throw lost(dispatch);
            }
            rows.forEach(row -> memory.keep(row.begun(dispatch, now)));
            rows.forEach(row -> memory.begun.add(Begun.now(dispatch, row.key(), now)));
            rows.stream()
                    .filter(Row::contact)
                    .map(row -> new Attempt(
                            dispatch.id(), dispatch.won().fence(), row.key(), row.customer(), dispatch.day(), false))
                    .forEach(memory.contacts::add);
            return true;
        });
    }

    private List<Row> held(Dispatch dispatch) {
        return dispatch.won().keys().stream().map(key -> held(key, dispatch)).toList();
    }

    private Row held(EffectKey key, Dispatch dispatch) {
        return memory.row(key)
                .filter(row -> row.hand().fence() == dispatch.won().fence())
                .orElseThrow(() -> lost(dispatch));
    }

    private static LostClaimException lost(Dispatch dispatch) {
        return new LostClaimException("the claim of " + dispatch.won().keys().get(0)
                + " is no longer ours: its lease ran out or another took it; nothing may be sent");
    }

    @Override
    public void record(Dispatch dispatch, Outcome outcome) {
        memory.with(() -> {
            new MemoryRecord(memory, dispatch, Ending.of(outcome)).keep();
            return true;
        });
    }

    @Override
    public void release(Won won) {
        memory.with(() -> {
            won.keys().stream()
                    .flatMap(key -> memory.row(key).stream())
                    .filter(row -> row.is(EffectState.CLAIMED) && row.hand().fence() == won.fence())
                    .forEach(row -> memory.keep(row.freed(memory.now())));
            memory.givePlacesBack(won.fence());
            return true;
        });
    }
}
