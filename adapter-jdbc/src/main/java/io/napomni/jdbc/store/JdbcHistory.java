package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Rows;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.store.History;
import io.napomni.port.upkeep.Pseudonyms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The past, as one consistent picture. */
final class JdbcHistory implements History {

    private static final String USED =
            "SELECT bucket, count(*) FROM place WHERE tenant = ?1 AND bucket IN (%s) GROUP BY bucket";

    private final Db db;
    private final Names names;

    JdbcHistory(Db db, Names names) {
        this.db = db;
        this.names = names;
    }

    @Override
    public PastView of(Set<EffectKey> keys, Set<CustomerRef> customers, Set<String> buckets, LocalDate today) {
        return db.read(tx -> {
            KnownEffects finding = KnownEffects.asked(tx, names);
            Rows<Map.Entry<String, Integer>> used =
                    tx.askIn(USED, buckets, row -> Map.entry(row.getString(1), row.getInt(2)));
            Rows<Map.Entry<CustomerRef, Contact>> contacts =
                    new Contacts(finding.pseudonyms(), keys).ask(tx, customers, today);
            return new PastView(
                    effects(tx, finding, keys), Contacts.byCustomer(contacts.all()), used(buckets, used.all()));
        });
    }

    private static Map<EffectKey, PastEffect> effects(Tx tx, KnownEffects finding, Set<EffectKey> keys)
            throws SQLException {
        Map<EffectKey, PastEffect> known = new HashMap<>();
        long now = tx.now();
        finding.rows(Row.BY_KEYS, keys)
                .forEach((key, row) -> row.past(key, now).ifPresent(effect -> known.put(key, effect)));
        known.putAll(finding.spent(keys));
        return known;
    }

    private static Map<String, Integer> used(Set<String> buckets, List<Map.Entry<String, Integer>> found) {
        Map<String, Integer> used = new HashMap<>();
        buckets.forEach(bucket -> used.put(bucket, 0));
        found.forEach(one -> used.put(one.getKey(), one.getValue()));
        return used;
    }

    /** Letters to customers; those of erased subjects and customers still count for caps, under the names asked for. */
    private static final class Contacts {

        private static final String CONTACTS = """
                SELECT a.customer, a.dispatch, e.key, a.day, a.cleared
                FROM attempt a INDEXED BY attempt_contacts JOIN effect e ON e.id = a.effect
                WHERE a.tenant = ?1 AND a.contact = 1 AND a.day > ?3 AND a.day <= ?4 AND a.customer IN (%s)
                ORDER BY a.day, e.key""";

        private final Optional<Pseudonyms> pseudonyms;
        private final Map<SubjectRef, SubjectRef> subjects = new HashMap<>();

        /** @param keys whose subjects are known by their own names, should one have been erased */
        Contacts(Optional<Pseudonyms> pseudonyms, Set<EffectKey> keys) {
            this.pseudonyms = pseudonyms;
            pseudonyms.ifPresent(names ->
                    keys.stream().map(EffectKey::subject).distinct().forEach(one -> subjects.put(names.of(one), one)));
        }

        Rows<Map.Entry<CustomerRef, Contact>> ask(Tx tx, Set<CustomerRef> customers, LocalDate today)
                throws SQLException {
            String before = today.minusDays(PastView.CONTACT_DAYS).toString();
            Map<String, CustomerRef> asked = new HashMap<>();
            for (CustomerRef one : customers) {
                asked.put(one.toString(), one);
                pseudonyms.ifPresent(names -> asked.put(names.of(one).toString(), one));
            }
            return tx.askIn(
                    CONTACTS,
                    new TreeSet<>(asked.keySet()),
                    row -> Map.entry(
                            asked.getOrDefault(row.getString(1), CustomerRef.parse(row.getString(1))), contact(row)),
                    before,
                    today.toString());
        }

        static Map<CustomerRef, List<Contact>> byCustomer(List<Map.Entry<CustomerRef, Contact>> found) {
            return found.stream()
                    .sorted(Comparator.comparing(one -> one.getValue().day()))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        }

        private Contact contact(ResultSet row) throws SQLException {
            EffectKey key = EffectKey.parse(row.getString(3));
            SubjectRef subject = subjects.getOrDefault(key.subject(), key.subject());
            LocalDate day = LocalDate.parse(row.getString(4));
            return new Contact(row.getString(2), key.scenario(), subject, day, row.getInt(5) == 1);
        }
    }
}
