package io.napomni.benchmarks.ledger;

import io.napomni.port.store.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What letters leave in the ledger's own tables, written by hand in as many commits: nothing is asked, guarded or marked.
 * Less cannot be done, so no ledger with these tables can be faster.
 */
final class BareLetters {

    private static final String DAY = "2026-11-23";
    private static final String ANSWER = "250 2.0.0 Ok: queued as 4F1B2C3D";
    private static final String EFFECT = """
            INSERT INTO $effect (tenant, key, subject, customer, label, contact, state, updated_at, fence, owner,
              lease_until) VALUES (?, ?, ?, ?, ?, 1, 'CLAIMED', ?, ?, '', ?)""";
    private static final String PLACE = "INSERT INTO $place (tenant, bucket, fence, at) VALUES (?, ?, ?, ?)";
    private static final String BEGUN = """
            UPDATE $effect SET state = 'SENDING', dispatch = ?, day = ?, attempts = attempts + 1, updated_at = ?
            WHERE tenant = ? AND key = ?""";
    private static final String ATTEMPT = """
            INSERT INTO $attempt (tenant, fence, effect, dispatch, customer, day, contact, content_hash, begun_at)
            SELECT tenant, fence, id, dispatch, customer, day, contact, ?, ? FROM $effect
            WHERE tenant = ? AND key = ?""";
    private static final String ENDED = """
            UPDATE $effect SET state = 'DONE', detail = ?, updated_at = ? WHERE tenant = ? AND key = ?""";
    private static final String LINE = """
            INSERT INTO $journal (tenant, at, what, about, by, detail, concerns)
            VALUES (?, ?, 'done', ?, 'ledger', ?, ?)""";
    private static final String OUTCOME =
            "UPDATE $attempt SET outcome = 'done', ended_at = ? WHERE tenant = ? AND fence = ?";

    private record Change(String sql, List<Object> values) {

        static Change of(String sql, Object... values) {
            return new Change(sql, List.of(values));
        }
    }

    private final Connection connection;
    private final String schema;
    private final long tenant;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    /** Far from those that the ledger draws. */
    private long fence = 1L << 40;

    BareLetters(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id FROM " + schema + "tenant WHERE name = 'bench'")) {
            found.next();
            this.tenant = found.getLong(1);
        }
    }

    void send(List<Claim> claims) throws SQLException {
        for (Claim claim : claims) {
            send(claim);
        }
    }

    private void send(Claim claim) throws SQLException {
        fence++;
        long now = System.currentTimeMillis() * 1000;
        String key = claim.keys().get(0).toString();
        String subject = claim.keys().get(0).subject().toString();
        String id = "%040x".formatted(fence);
        commit(
                Change.of(EFFECT, tenant, key, subject, claim.customer().toString(), claim.label(), now, fence, now),
                Change.of(PLACE, tenant, claim.buckets().get(0).key(), fence, now));
        commit(Change.of(BEGUN, id, DAY, now, tenant, key), Change.of(ATTEMPT, id, now, tenant, key));
        commit(
                Change.of(ENDED, ANSWER, now, tenant, key),
                Change.of(LINE, tenant, now, key, ANSWER, subject),
                Change.of(OUTCOME, now, tenant, fence));
    }

    /** A server is told all of it in one message. */
    private void commit(Change... changes) throws SQLException {
        if (schema.isEmpty()) {
            run(new Change("BEGIN IMMEDIATE", List.of()));
            for (Change change : changes) {
                run(change);
            }
            run(new Change("COMMIT", List.of()));
        } else {
            List<Change> all = List.of(changes);
            List<Object> values = new ArrayList<>();
            all.forEach(change -> values.addAll(change.values()));
            String sql = all.stream().map(Change::sql).collect(Collectors.joining("; ", "BEGIN; ", "; COMMIT"));
            run(new Change(sql, values));
        }
    }

    private void run(Change change) throws SQLException {
        PreparedStatement statement = prepared.get(change.sql());
        if (statement == null) {
            statement = connection.prepareStatement(change.sql().replace("$", schema));
            prepared.put(change.sql(), statement);
        }
        for (int i = 0; i < change.values().size(); i++) {
            statement.setObject(i + 1, change.values().get(i));
        }
        statement.execute();
    }
}
