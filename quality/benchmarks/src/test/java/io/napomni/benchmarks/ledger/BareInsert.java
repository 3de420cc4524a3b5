package io.napomni.benchmarks.ledger;

import io.napomni.port.store.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What a host would write by hand to keep the same rows: batches of inserts, a commit for each batch, no questions. */
final class BareInsert {

    private static final String EFFECT = """
            INSERT INTO bare_effect (tenant, key, subject, customer, label, contact, state, updated_at, fence, owner,
              lease_until) VALUES (1, ?, ?, ?, ?, 1, 'CLAIMED', ?, ?, '', ?)""";
    private static final String PLACE = "INSERT INTO bare_place (tenant, bucket, fence) VALUES (1, ?, ?)";

    private final Connection connection;
    private long fence;

    BareInsert(Connection connection) {
        this.connection = connection;
    }

    /** All of them, as many in a transaction as the ledger takes. */
    void insert(List<Claim> claims, int batch) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement effects = connection.prepareStatement(EFFECT);
                PreparedStatement places = connection.prepareStatement(PLACE)) {
            for (int from = 0; from < claims.size(); from += batch) {
                for (Claim claim : claims.subList(from, Math.min(claims.size(), from + batch))) {
                    add(claim, effects, places);
                }
                effects.executeBatch();
                places.executeBatch();
                connection.commit();
            }
        }
    }

    private void add(Claim claim, PreparedStatement effects, PreparedStatement places) throws SQLException {
        long now = System.currentTimeMillis() * 1000;
        fence++;
        effects.setString(1, claim.keys().get(0).toString());
        effects.setString(2, claim.keys().get(0).subject().toString());
        effects.setString(3, claim.customer().toString());
        effects.setString(4, claim.label());
        effects.setLong(5, now);
        effects.setLong(6, fence);
        effects.setLong(7, now + 600_000_000);
        effects.addBatch();
        places.setString(1, claim.buckets().get(0).key());
        places.setLong(2, fence);
        places.addBatch();
    }
}
