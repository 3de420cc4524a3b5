package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Purpose;
import io.napomni.jdbc.base.Scripts;
import io.napomni.jdbc.postgres.PostgresSchema;
import io.napomni.jdbc.sqlite.SqliteSchema;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope.OfCustomer;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression.Scope;
import io.napomni.port.LedgerException;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.Rest;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.port.upkeep.Whom;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first version is brought up to date, keeps what it had, and can what a new one can. */
class UpgradeTest {

    private static final AddressMark MARK = new AddressMark("0".repeat(64));
    private static final String KEY = "contract-renewal|b24:deal:7|renewal@2027-01-31|mail";
    private static final Rest REST = new Rest(Instant.parse("2026-11-24T09:00:00Z"), Duration.ofDays(1), "550 5.7.1");

    private static final String LINE =
            "INSERT INTO %s (tenant, at, what, about, by, detail) VALUES (1, 1, 'done', '" + KEY + "', 'r', '')";

    private static final String HOLD = """
            INSERT INTO %s (tenant, id, customer, reason, by) VALUES (1, 'a', 'b24:company:44', 'pause', 'anna')""";
    private static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "44");
    private static final Hold PAUSED = new Hold("a", new OfCustomer(CUSTOMER), Optional.empty(), "pause", "anna");
    private static final Hold DECLINED = new Hold(
            "b", new OfCustomer(CUSTOMER, Optional.of(Purpose.PROMOTIONAL)), Optional.empty(), "no more", "customer");
    private static final Invitation ASKED = new Invitation(
            new LetterId("0".repeat(32)),
            "d1",
            new SubjectRef("b24", "deal", "7"),
            true,
            CUSTOMER,
            CUSTOMER,
            "contract-renewal",
            "contract-renewal",
            "17/26",
            Purpose.CONTRACT,
            Locale.ENGLISH,
            LocalDate.of(2026, 11, 23),
            Instant.parse("2027-02-24T00:00:00Z"));

    private static final String WAITING = """
            INSERT INTO %s (tenant, reminder, run, why, fingerprint, label, approved)
            VALUES (1, 'waiting', 'run', 'volume', 'f1', 'contract of Ivanov', 0)""";
    private static final String APPROVED =
            WAITING.replace("'waiting'", "'approved'").replace("0)", "1)");

    @Test
    void an_sqlite_file_is_upgraded_when_it_is_opened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(connection, Scripts.statements(SqliteSchema.class, "V1__ledger.sql"));
            execute(
                    connection,
                    List.of(
                            "PRAGMA application_id = 1312903245",
                            "PRAGMA user_version = 1",
                            "INSERT INTO tenant (name) VALUES ('acme')",
                            LINE.formatted("journal"),
                            HOLD.formatted("hold"),
                            WAITING.formatted("approval"),
                            APPROVED.formatted("approval")));
        }
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            keepsAndCan(sqlite.stores());
        }
        try (SqliteStores again = SqliteStores.open(file, "acme")) {
            hasKept(again.stores());
            tellsWhatItHadOf(again.upkeep());
        }
    }

    @Test
    void answers_of_an_older_sqlite_file_are_kept_and_may_be_dismissed_then(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String script : List.of("V1__ledger", "V2__rests_and_suppressions", "V3__upkeep", "V4__answers")) {
                execute(connection, Scripts.statements(SqliteSchema.class, script + ".sql"));
            }
            execute(
                    connection,
                    List.of(
                            "PRAGMA application_id = 1312903245",
                            "PRAGMA user_version = 4",
                            "INSERT INTO tenant (name) VALUES ('acme')",
                            "INSERT INTO answer VALUES (1, '" + ASKED.id() + "', 1, 'later', '2026-12-24', 'two', 5,"
                                    + " 'AMBIGUOUS')"));
        }
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            Answers answers = sqlite.stores().answers();
            answers.invite(List.of(ASKED));
            Answer kept = answers.find(List.of(ASKED.id())).get(0).answers().get(0);
            assertThat(kept.text()).isEqualTo("two");
            assertThat(kept.wantedOn()).contains(LocalDate.of(2026, 12, 24));
            answers.change(ASKED.id(), sheet -> AnswerChange.none().with(kept.dismissed(), "x", "anna", ""));
            assertThat(answers.find(List.of(ASKED.id())).get(0).answers()).containsExactly(kept.dismissed());
        }
    }

    @Test
    void a_postgresql_database_is_upgraded_when_it_is_installed() throws Exception {
        DataSource database = RealPostgres.empty("upgraded");
        try (Connection connection = database.getConnection()) {
            execute(connection, Scripts.statements(PostgresSchema.class, "V1__ledger.sql"));
            execute(
                    connection,
                    List.of(
                            "INSERT INTO napomni.tenant (name) VALUES ('acme')",
                            LINE.formatted("napomni.journal"),
                            HOLD.formatted("napomni.hold"),
                            WAITING.formatted("napomni.approval"),
                            APPROVED.formatted("napomni.approval")));
        }
        assertThatThrownBy(() -> PostgresStores.open(database, "acme"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("older version (1 of", "PostgresStores.install");
        PostgresStores.install(database);
        keepsAndCan(PostgresStores.open(database, "acme").stores());
        hasKept(PostgresStores.open(database, "acme").stores());
        tellsWhatItHadOf(PostgresStores.open(database, "acme").upkeep());
    }

    private static void keepsAndCan(Stores stores) {
        stores.rests().keep("mail", REST);
        stores.suppressions().add(MARK, new Scope.All(), "dead", "smtp");
        stores.answers().invite(List.of(ASKED));
        stores.holds().place(DECLINED);
    }

    private static void hasKept(Stores stores) {
        assertThat(stores.journal().about(KEY, 9))
                .extracting(JournalEntry::what)
                .containsExactly("done");
        assertThat(stores.rests().find("mail")).contains(REST);
        assertThat(stores.suppressions().list()).hasSize(1);
        assertThat(stores.answers().find(List.of(ASKED.id())))
                .extracting(AnswerSheet::invitation)
                .containsExactly(ASKED);
        assertThat(stores.holds().inForce(LocalDate.of(2026, 11, 24))).containsExactly(PAUSED, DECLINED);
        assertThat(stores.approvals().find(List.of("waiting", "approved")))
                .containsEntry("waiting", new HeldItem("waiting", "", "", false, List.of()))
                .containsEntry("approved", new HeldItem("approved", "f1", "", true, List.of()));
        assertThat(stores.approvals().waiting()).isEmpty();
    }

    private static void tellsWhatItHadOf(Upkeep upkeep) {
        assertThat(upkeep.export(new Whom.OfSubject(new SubjectRef("b24", "deal", "7")))
                        .lines())
                .hasSize(1);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
