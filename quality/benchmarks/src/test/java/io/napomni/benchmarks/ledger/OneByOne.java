package io.napomni.benchmarks.ledger;

import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Letters one by one: claim, begin, record; the same as a run does it; and beside them commits of one row each. */
final class OneByOne {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** As many letters as a run claims at a time. */
    private static final int BATCH = 50;

    private OneByOne() {}

    static void letters(Ledger ledger, List<Claim> claims) {
        for (Claim claim : claims) {
            send(ledger, (ClaimResult.Won) ledger.claim(List.of(claim), LEASE).get(0));
        }
    }

    /** Claimed as a run claims, some at a time. */
    static void lettersOfARun(Ledger ledger, List<Claim> claims) {
        for (int from = 0; from < claims.size(); from += BATCH) {
            List<Claim> some = claims.subList(from, Math.min(claims.size(), from + BATCH));
            ledger.claim(some, LEASE).forEach(won -> send(ledger, (ClaimResult.Won) won));
        }
    }

    /** Begins and records what was claimed. */
    static void send(Ledger ledger, ClaimResult.Won won) {
        String id = "%040x".formatted(won.fence());
        Dispatch dispatch = new Dispatch(id, won, TODAY, id);
        ledger.begin(dispatch);
        ledger.record(dispatch, new Outcome.Done("250 2.0.0 Ok: queued as 4F1B2C3D"));
    }

    static void commits(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare_commit (text) VALUES (?)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "a row of some length, as short as can be of use");
                insert.executeUpdate();
            }
        }
    }
}
