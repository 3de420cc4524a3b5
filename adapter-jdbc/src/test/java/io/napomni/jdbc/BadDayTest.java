package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.napomni.model.CustomerRef;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.Ledger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers on days when everything goes wrong: a clear word, and nothing done. */
class BadDayTest {

    @TempDir
    private Path folder;

    private void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void a_second_run_on_the_same_file_is_refused_at_once_and_told_which_run_is_under_way() {
        Path file = folder.resolve("ledger.db");
        try (SqliteStores one = SqliteStores.open(file, "acme");
                SqliteStores other = SqliteStores.open(file, "acme")) {
            one.stores().leases().acquire("run-1", Duration.ofMinutes(20));
            assertThatThrownBy(() -> other.stores().leases().acquire("run-2", Duration.ofMinutes(20)))
                    .isInstanceOf(RunUnderWayException.class)
                    .hasMessageContainingAll("run-1", "under way");
            one.stores().leases().release("run-1");
            other.stores().leases().acquire("run-2", Duration.ofMinutes(20));
        }
    }

    @Test
    void a_table_that_somebody_has_dropped_is_an_error_and_never_an_empty_answer() throws Exception {
        Path file = folder.resolve("ledger.db");
        SqliteStores.open(file, "acme").close();
        sql(file, "DROP TABLE attempt", "DROP TABLE place", "PRAGMA foreign_keys = OFF", "DROP TABLE effect");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            assertThatThrownBy(() -> sqlite.stores().ledger().closed(List.of(KilledWriter.key("a"))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("was not kept");
            assertThatThrownBy(() -> sqlite.stores().doubts().list()).isInstanceOf(LedgerException.class);
        }
    }

    private static Dispatch claimed(Ledger ledger) {
        CustomerRef customer = new CustomerRef("b24", "company", "44");
        Claim claim = new Claim(List.of(KilledWriter.key("a")), customer, "", true, List.of());
        Won won = (Won) ledger.claim(List.of(claim), Duration.ofMinutes(20)).get(0);
        return new Dispatch("d", won, LocalDate.of(2026, 11, 23), "hash");
    }

    @Test
    void a_store_whose_clock_jumps_a_year_on_lets_no_claim_of_before_begin() {
        AtomicLong shift = new AtomicLong();
        try (SqliteStores sqlite =
                SqliteStores.open(folder.resolve("ledger.db"), "acme", Optional.empty(), 5_000, shift::get)) {
            sqlite.stores().leases().acquire("run-1", Duration.ofMinutes(20));
            Dispatch before = claimed(sqlite.stores().ledger());
            shift.set(TimeUnit.DAYS.toMicros(365));
            sqlite.stores().leases().acquire("run-2", Duration.ofMinutes(20));
            assertThatThrownBy(() -> sqlite.stores().leases().renew("run-1", Duration.ofMinutes(20)))
                    .isInstanceOf(LostClaimException.class);
            assertThatThrownBy(() -> sqlite.stores().ledger().begin(before)).isInstanceOf(LostClaimException.class);
            sqlite.stores().leases().release("run-2");
            shift.set(0);
            Instant told = sqlite.stores().leases().acquire("run-3", Duration.ofMinutes(20));
            assertThat(told).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
        }
    }
}
