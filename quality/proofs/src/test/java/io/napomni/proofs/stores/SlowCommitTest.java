package io.napomni.proofs.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.OpenLedger;
import io.napomni.jdbc.PostgresServer;
import io.napomni.jdbc.Robbed;
import io.napomni.past.EffectState;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Stores;
import io.napomni.testkit.contract.stage.Scene;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The client stops waiting for a commit that the server is still at: it must not be called lost, for it lands later, and a
 * letter that stands as begun would be sent by nobody.
 */
class SlowCommitTest {

    private static final EffectKey KEY = Scene.key("1");

    @Test
    void a_commit_that_is_held_up_longer_than_the_client_waits_is_waited_for() throws SQLException {
        String where = PostgresServer.shared().database();
        try (Connection other = OpenLedger.source(where).getConnection();
                Statement holding = other.createStatement()) {
            Holder holder = new Holder(where, other);
            Robbed impatient = new Robbed(OpenLedger.source(where + "&socketTimeout=1"), holder);
            Stores stores =
                    OpenLedger.through(impatient.source(), where, Duration.ZERO).stores();
            Dispatch dispatch = new Dispatch("dispatch", claimed(stores), LocalDate.of(2026, 11, 23), "hash");
            other.setAutoCommit(false);
            holding.execute("SELECT id FROM napomni.tenant FOR UPDATE");

            stores.ledger().begin(dispatch);

            assertThat(holder.asked).as("the client stopped waiting, and asked").isTrue();
            assertThat(stores.register().find(KEY))
                    .get()
                    .extracting(row -> row.state(), row -> row.attempts())
                    .containsExactly(EffectState.SENDING, 1);
        }
    }

    private static Won claimed(Stores stores) {
        return Scene.won(stores, KEY);
    }

    /** Lets go of the row once somebody waits for the mark of the commit, or has been told that there is none. */
    private static final class Holder implements Robbed.Robber {

        private final String where;
        private final Connection holding;
        private volatile boolean asked;
        private volatile boolean answered;
        private CompletableFuture<Void> letting = CompletableFuture.completedFuture(null);

        Holder(String where, Connection holding) {
            this.where = where;
            this.holding = holding;
        }

        @Override
        public void connecting() {
            // Connections are not touched.
        }

        @Override
        public void before(String sql) {
            if (isForTheMark(sql)) {
                asked = true;
                letting = CompletableFuture.runAsync(this::letGo);
            }
        }

        @Override
        public void after(String sql) {
            if (isForTheMark(sql)) {
                answered = true;
                letting.join();
            }
        }

        private static boolean isForTheMark(String sql) {
            return sql.contains("RETURNING number");
        }

        private void letGo() {
            try (Connection looking = OpenLedger.source(where).getConnection();
                    Statement statement = looking.createStatement()) {
                while (!answered && waiting(statement) < 2) {
                    Thread.onSpinWait();
                }
                holding.rollback();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static int waiting(Statement statement) throws SQLException {
            try (ResultSet answer = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
