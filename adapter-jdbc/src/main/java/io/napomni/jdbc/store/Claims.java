package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Rows;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.LimitReached;
import io.napomni.port.store.ClaimResult.Taken;
import io.napomni.port.store.ClaimResult.Won;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some claims, taken in one transaction: what is free is read once, decided here, and written by compare-and-set. */
final class Claims {

    private static final String SWEEP = """
            UPDATE effect INDEXED BY effect_claimed SET state = resting, updated_at = ?2
            WHERE tenant = ?1 AND state = 'CLAIMED' AND lease_until <= ?2 RETURNING fence""";
    private static final String FENCES = """
            UPDATE tenant SET last_fence = last_fence + ?3 WHERE id = ?1
            RETURNING last_fence, CASE WHEN run_until > ?2 THEN run_owner ELSE '' END""";
    private static final String TAKE = """
            INSERT INTO effect (tenant, key, subject, customer, label, contact, state, updated_at, fence, owner,
              lease_until)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, 'CLAIMED', ?2, ?8, ?9, ?10)
            ON CONFLICT (tenant, key) DO UPDATE SET customer = excluded.customer, label = excluded.label,
              contact = excluded.contact, state = 'CLAIMED', resting = effect.state, updated_at = ?2,
              fence = excluded.fence, owner = excluded.owner, lease_until = excluded.lease_until, dispatch = ''
            WHERE effect.state IN ('OPEN', 'CANCELLED') OR effect.state = 'DEFERRED' AND effect.not_before <= ?2""";
    static final String PLACE =
            "INSERT INTO place (tenant, bucket, fence, at) VALUES (?1, ?3, ?4, ?2) ON CONFLICT DO NOTHING";
    private static final String USED =
            "SELECT bucket, count(*) FROM place WHERE tenant = ?1 AND bucket IN (%s) GROUP BY bucket";

    private final Tx tx;
    private final List<Claim> claims;
    private final Map<EffectKey, Row> rows;
    private final Set<EffectKey> taken = new HashSet<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final List<List<@Nullable Object>> effects = new ArrayList<>();
    private final List<List<@Nullable Object>> places = new ArrayList<>();
    private final long now;
    private final long leaseUntil;
    private final String owner;

    private Claims(Tx tx, List<Claim> claims, Map<EffectKey, Row> rows, Duration lease, String owner)
            throws SQLException {
        this.tx = tx;
        this.claims = claims;
        this.rows = rows;
        this.now = tx.now();
        this.leaseUntil = Times.later(now, lease);
        this.owner = owner;
    }

    /** Takes them. Fences are drawn first: whoever draws them waits for the end of all earlier claims of the tenant. */
    static List<ClaimResult> take(Tx tx, Names names, List<Claim> claims, Duration lease, Owner in)
            throws SQLException {
        Rows<Drawn> drawn = draw(tx, claims.size());
        KnownEffects finding = KnownEffects.asked(tx, names);
        sweep(tx);
        Set<EffectKey> keys = new HashSet<>();
        claims.forEach(claim -> keys.addAll(claim.keys()));
        Rows<Used> used = used(
                tx, claims.stream().flatMap(claim -> claim.buckets().stream()).toList());
        Map<EffectKey, Row> rows = finding.rows(Row.TO_CHANGE, keys);
        Drawn fences = drawn.first().orElseThrow();
        Claims some = new Claims(tx, claims, rows, lease, in.name(fences.run()));
        some.taken.addAll(finding.spent(keys).keySet());
        used.all().forEach(bucket -> some.used.put(bucket.key(), bucket.places()));
        return some.take(fences.last() - claims.size());
    }

    /**
     * Fences, drawn from the tenant's row.
     *
     * @param run the tenant's one run, if it is under way; else empty
     */
    record Drawn(long last, String run) {}

    /** Draws so many fences; waits for whoever draws at the same time. */
    static Rows<Drawn> draw(Tx tx, int count) throws SQLException {
        return tx.ask(FENCES, row -> new Drawn(row.getLong(1), row.getString(2)), count);
    }

    /** How many places of a bucket are taken; one of which none is has no entry. */
    private record Used(String key, int places) {}

    /** The first of these buckets that has no place left; whoever asks has drawn a fence before. */
    static Optional<Bucket> full(Tx tx, List<Bucket> buckets) throws SQLException {
        Map<String, Integer> used = used(tx, buckets).all().stream().collect(Collectors.toMap(Used::key, Used::places));
        return buckets.stream()
                .filter(bucket -> used.getOrDefault(bucket.key(), 0) >= bucket.limit())
                .findFirst();
    }

    private static Rows<Used> used(Tx tx, List<Bucket> buckets) throws SQLException {
        Set<String> keys = new TreeSet<>(buckets.stream().map(Bucket::key).toList());
        return tx.askIn(USED, keys, row -> new Used(row.getString(1), row.getInt(2)));
    }

    /** Frees claims whose lease is over. */
    static void sweep(Tx tx) throws SQLException {
        for (long fence : new TreeSet<>(tx.list(SWEEP, row -> row.getLong(1)))) {
            tx.givePlacesBack(fence);
        }
    }

    private List<ClaimResult> take(long fenceBefore) throws SQLException {
        long fence = fenceBefore;
        List<ClaimResult> answers = new ArrayList<>();
        for (Claim claim : claims) {
            answers.add(one(claim, ++fence));
        }
        tx.insertAllWithCommit(
                TAKE,
                effects,
                () -> new LedgerException(
                        "an effect was taken by another in the middle of a claim; nothing was claimed."
                                + " This is a defect of the store: please report it"));
        tx.insertAllWithCommit(PLACE, places);
        return answers;
    }

    private ClaimResult one(Claim claim, long fence) {
        List<EffectKey> free =
                claim.keys().stream().distinct().filter(this::isFree).toList();
        if (free.isEmpty()) {
            return new Taken();
        }
        for (Bucket bucket : claim.buckets()) {
            if (used.getOrDefault(bucket.key(), 0) >= bucket.limit()) {
                return new LimitReached(bucket);
            }
        }
        Map<EffectKey, Integer> generations = new LinkedHashMap<>();
        for (EffectKey key : free) {
            take(claim, key, fence);
            generations.put(key, row(key).map(Row::generation).orElse(0));
        }
        for (String bucket :
                new TreeSet<>(claim.buckets().stream().map(Bucket::key).toList())) {
            places.add(List.of(bucket, fence));
            used.merge(bucket, 1, Integer::sum);
        }
        return new Won(generations, fence);
    }

    private boolean isFree(EffectKey key) {
        return !taken.contains(key) && row(key).map(row -> row.isFree(now)).orElse(true);
    }

    private Optional<Row> row(EffectKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    private void take(Claim claim, EffectKey key, long fence) {
        effects.add(List.of(
                key.toString(),
                key.subject().toString(),
                claim.customer().toString(),
                claim.label(),
                claim.contact() ? 1 : 0,
                fence,
                owner,
                leaseUntil));
        taken.add(key);
    }
}
