package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.store.Register;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The register. */
final class JdbcRegister implements Register {

    private static final String NEWEST_FIRST = " ORDER BY updated_at DESC, key DESC";
    private static final String SEEN = "state <> 'OPEN' AND ";
    private static final String CLEAR = """
            UPDATE effect SET state = 'OPEN', resting = 'OPEN', generation = generation + 1, not_before = NULL,
              detail = '', updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND erased = 0
              AND state IN ('DONE', 'DEFERRED', 'REJECTED', 'EXPIRED', 'CANCELLED')""";
    private static final String CLEAR_ATTEMPTS = """
            UPDATE attempt SET cleared = 1
            WHERE effect = (SELECT id FROM effect WHERE tenant = ?1 AND key = ?3)""";
    private static final String CANCEL = """
            UPDATE effect SET state = 'CANCELLED', not_before = NULL, detail = ?4, updated_at = ?2
            WHERE tenant = ?1 AND key = ?3 AND state = 'DEFERRED'""";

    private static final Comparator<RegisterRow> BY_AGE =
            Comparator.comparing(RegisterRow::updatedAt).thenComparing(RegisterRow::key);

    private final Db db;

    JdbcRegister(Db db) {
        this.db = db;
    }

    @Override
    public List<RegisterRow> list(RegisterQuery query) {
        // One state at a time: each is read from its index, newest first, without sorting the table.
        return db.read(tx -> {
            Stream.Builder<RegisterRow> found = Stream.builder();
            for (EffectState state : query.states()) {
                Asked asked = Asked.of(query, state);
                tx.list(asked.sql(), row -> Row.read(row).shown(), asked.arguments())
                        .forEach(found);
            }
            return found.build().sorted(BY_AGE.reversed()).limit(query.limit()).toList();
        });
    }

    /** A query about one state, with its arguments from {@code ?3} on. */
    private record Asked(String sql, List<Object> values) {

        static Asked of(RegisterQuery query, EffectState state) {
            Asked asked = new Asked(Row.SELECT + "state = ?3", List.of(state.name()));
            if (query.letters()) {
                asked = new Asked(asked.sql + " AND contact = 1", asked.values);
            }
            if (query.subject().isPresent()) {
                asked = asked.and("subject = ?%d", List.of(query.subject().get().toString()));
            }
            if (query.customer().isPresent()) {
                asked = asked.and(
                        "customer = ?%d", List.of(query.customer().get().toString()));
            }
            if (!query.label().isEmpty()) {
                // LIKE and INSTR mean other things in each database.
                asked = asked.and("replace(label, ?%d, '') <> label", List.of(query.label()));
            }
            if (query.after().isPresent()) {
                RegisterQuery.Place place = query.after().get();
                asked = asked.and(
                        "(updated_at, key) < (?%d, ?%d)",
                        List.of(Times.micros(place.updatedAt()), place.key().toString()));
            }
            Asked limited = asked.with(List.of(query.limit()));
            return new Asked(asked.sql + NEWEST_FIRST + " LIMIT ?" + (limited.values.size() + 2), limited.values);
        }

        private Asked and(String condition, List<?> more) {
            int next = values.size() + 3;
            return new Asked(sql + " AND " + String.format(Locale.ROOT, condition, next, next + 1), values).with(more);
        }

        private Asked with(List<?> more) {
            return new Asked(
                    sql, Stream.<Object>concat(values.stream(), more.stream()).toList());
        }

        Object[] arguments() {
            return values.toArray();
        }
    }

    @Override
    public List<RegisterRow> about(SubjectRef subject) {
        return db.list(tx -> tx.ask(
                Row.SELECT + SEEN + "subject = ?3" + NEWEST_FIRST,
                row -> Row.read(row).shown(),
                subject.toString()));
    }

    @Override
    public Optional<RegisterRow> find(EffectKey key) {
        return db.read(tx ->
                tx.first(Row.SELECT + SEEN + "key = ?3", row -> Row.read(row).shown(), key.toString()));
    }

    @Override
    public boolean clear(EffectKey key, String by, String why) {
        return db.write(tx -> {
            boolean cleared = tx.update(CLEAR, key.toString()) == 1;
            if (cleared) {
                tx.update(CLEAR_ATTEMPTS, key.toString());
                tx.journal("cleared", key.toString(), by, why, key.subject().toString());
            }
            return cleared;
        });
    }

    @Override
    public boolean cancel(EffectKey key, String why) {
        return db.write(tx -> {
            boolean cancelled = tx.update(CANCEL, key.toString(), why) == 1;
            if (cancelled) {
                tx.journal(
                        "cancelled",
                        key.toString(),
                        "ledger",
                        why,
                        key.subject().toString());
            }
            return cancelled;
        });
    }
}
