package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Rows;
import io.napomni.jdbc.base.Tx;
import io.napomni.past.EffectState;
import io.napomni.past.PastEffect;
import io.napomni.port.upkeep.Pseudonyms;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is known of effects in one transaction, under whichever name it is kept. */
final class KnownEffects {

    private static final String KNOWN = """
            SELECT seal, (SELECT count(*) FROM (SELECT 1 FROM spent WHERE tenant = ?1 LIMIT 1) AS one),
              (SELECT count(*) FROM (SELECT 1 FROM effect WHERE tenant = ?1 AND erased = 1 LIMIT 1) AS one)
            FROM tenant WHERE id = ?1""";

    private static final String SPENT = "SELECT name, state, day FROM spent WHERE tenant = ?1 AND name IN (%s)";

    private record Known(String seal, boolean anySpent, boolean anyErased) {}

    private final Tx tx;
    private final Names names;
    private final Rows<Known> asked;

    private KnownEffects(Tx tx, Names names, Rows<Known> asked) {
        this.tx = tx;
        this.names = names;
        this.asked = asked;
    }

    /** @throws io.napomni.port.LedgerException if there are pseudonyms of another key */
    static KnownEffects in(Tx tx, Names names) throws SQLException {
        KnownEffects finding = asked(tx, names);
        finding.known();
        return finding;
    }

    /** The same without waiting for the answer; what is asked of it later throws that. */
    static KnownEffects asked(Tx tx, Names names) throws SQLException {
        return new KnownEffects(
                tx, names, tx.ask(KNOWN, row -> new Known(row.getString(1), row.getInt(2) > 0, row.getInt(3) > 0)));
    }

    private Known known() throws SQLException {
        Known known = asked.first().orElseThrow();
        names.check(known.seal());
        return known;
    }

    /** Empty where nothing was ever erased, so that nobody pays for it. */
    Optional<Pseudonyms> pseudonyms() throws SQLException {
        return known().anyErased() ? names.pseudonyms() : Optional.empty();
    }

    /** Rows by the keys that were asked for; an erased one is found by them as well. */
    Map<EffectKey, Row> rows(String select, Collection<EffectKey> keys) throws SQLException {
        Optional<Pseudonyms> pseudonyms = pseudonyms();
        Map<String, EffectKey> byName = new HashMap<>();
        for (EffectKey key : keys) {
            byName.put(key.toString(), key);
            pseudonyms.ifPresent(with -> byName.put(with.of(key).toString(), key));
        }
        Map<EffectKey, Row> rows = new HashMap<>();
        for (Row row : tx.listIn(select, new TreeSet<>(byName.keySet()), Row::read)) {
            @Nullable EffectKey key = byName.get(row.key().toString());
            rows.put(key == null ? row.key() : key, row);
        }
        return rows;
    }

    /** What is left of those that were tidied away. Asked after the rows, so that none is missed between the two. */
    Map<EffectKey, PastEffect> spent(Collection<EffectKey> keys) throws SQLException {
        if (!known().anySpent()) {
            return Map.of();
        }
        Map<String, EffectKey> byName = new HashMap<>();
        keys.forEach(key -> names.allSpent(key).forEach(name -> byName.put(name, key)));
        return tx
                .listIn(SPENT, new TreeSet<>(byName.keySet()), row -> {
                    @Nullable String day = row.getString(3);
                    return new PastEffect(
                            byName.getOrDefault(
                                    row.getString(1), keys.iterator().next()),
                            EffectState.valueOf(row.getString(2)),
                            Optional.ofNullable(day).map(LocalDate::parse),
                            Optional.empty());
                })
                .stream()
                .collect(Collectors.toMap(PastEffect::key, effect -> effect, (one, same) -> one));
    }
}
