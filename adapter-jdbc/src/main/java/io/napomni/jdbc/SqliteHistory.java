package io.napomni.jdbc;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.port.store.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The past on SQLite, as one consistent picture. */
final class SqliteHistory implements History {

    private static final String CONTACTS = """
            SELECT a.customer, a.dispatch, e.key, a.day, a.cleared
            FROM attempt a INDEXED BY attempt_contacts JOIN effect e ON e.id = a.effect
            WHERE a.tenant = ?1 AND a.contact = 1 AND a.day > ?3 AND a.day <= ?4 AND a.customer IN (%s)
            ORDER BY a.day, e.key""";
    private static final String USED =
            "SELECT bucket, count(*) FROM place WHERE tenant = ?1 AND bucket IN (%s) GROUP BY bucket";

    private final Db db;

    SqliteHistory(Db db) {
        this.db = db;
    }

    @Override
    public PastView of(Set<EffectKey> keys, Set<CustomerRef> customers, Set<String> buckets, LocalDate today) {
        return db.read(tx -> new PastView(effects(tx, keys), contacts(tx, customers, today), used(tx, buckets)));
    }

    private static Map<EffectKey, PastEffect> effects(Tx tx, Set<EffectKey> keys) throws SQLException {
        return tx.listIn(Row.BY_KEYS, texts(keys), Row::read).stream()
                .flatMap(row -> row.past(tx.now()).stream())
                .collect(Collectors.toMap(PastEffect::key, effect -> effect));
    }

    private static Map<CustomerRef, List<Contact>> contacts(Tx tx, Set<CustomerRef> customers, LocalDate today)
            throws SQLException {
        String before = today.minusDays(PastView.CONTACT_DAYS).toString();
        return tx.listIn(CONTACTS, texts(customers), SqliteHistory::contact, before, today.toString()).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map.Entry<CustomerRef, Contact> contact(ResultSet row) throws SQLException {
        EffectKey key = EffectKey.parse(row.getString(3));
        LocalDate day = LocalDate.parse(row.getString(4));
        Contact contact = new Contact(row.getString(2), key.scenario(), key.subject(), day, row.getInt(5) == 1);
        return Map.entry(CustomerRef.parse(row.getString(1)), contact);
    }

    private static Map<String, Integer> used(Tx tx, Set<String> buckets) throws SQLException {
        Map<String, Integer> used = new HashMap<>();
        buckets.forEach(bucket -> used.put(bucket, 0));
        tx.listIn(USED, buckets, row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(one -> used.put(one.getKey(), one.getValue()));
        return used;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
