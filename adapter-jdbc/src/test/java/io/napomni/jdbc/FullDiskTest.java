package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.jdbc.sqlite.Sqlite;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import io.napomni.port.store.RegisterQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, for which a limit on the pages of the file stands in: what was not kept may not be sent. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path file;
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void create() {
        file = folder.resolve("ledger.db");
        SqliteStores.open(file, "acme").close();
    }

    /** Connections to the file that may not make it any larger. */
    private DataSource full() throws SQLException {
        DataSource real = Sqlite.durable("jdbc:sqlite:" + file, 5_000);
        int pages;
        try (Connection connection = real.getConnection();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA page_count")) {
            answer.next();
            pages = answer.getInt(1);
        }
        return new SafetyBelt(real, real) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = real.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA max_page_count = " + pages);
                }
                return connection;
            }
        };
    }

    private void send(Ledger ledger, String name) {
        Claim claim = new Claim(
                List.of(KilledWriter.key(name)),
                new CustomerRef("b24", "company", "44"),
                "x".repeat(300),
                true,
                List.of());
        Won won = (Won) ledger.claim(List.of(claim), Duration.ofMinutes(5)).get(0);
        Dispatch dispatch = new Dispatch("d" + name, won, LocalDate.of(2026, 11, 23), "hash");
        ledger.begin(dispatch);
        sent.incrementAndGet();
        ledger.record(dispatch, new Outcome.Done("250"));
    }

    @Test
    void nothing_is_sent_after_the_first_change_that_was_not_kept_and_it_goes_on_once_there_is_room() throws Exception {
        int done = 0;
        try (SqliteStores sqlite = SqliteStores.open(full(), "acme")) {
            Ledger ledger = sqlite.stores().ledger();
            try {
                while (done < 1_000) {
                    send(ledger, "n" + done);
                    done++;
                }
            } catch (LedgerException first) {
                assertThat(first).hasMessageContainingAll("no room left", "Free some space");
            }
            assertThat(done).as("the disk was full in the middle").isBetween(1, 999);
            int before = sent.get();
            for (int i = 0; i < 20; i++) {
                String next = "later" + i;
                assertThatThrownBy(() -> send(ledger, next)).isInstanceOf(LedgerException.class);
            }
            assertThat(sent).as("letters after the first failed commit").hasValue(before);
        }
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            assertThat(sqlite.stores().register().list(RegisterQuery.newest(EnumSet.of(EffectState.DONE), 9_999)))
                    .hasSize(done);
            send(sqlite.stores().ledger(), "with room");
            assertThat(sqlite.stores().journal().recent(1).get(0).what()).isEqualTo("done");
        }
    }
}
