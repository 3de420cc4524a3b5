package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that cannot be trusted is refused when it is opened, in words that say what to do. */
class PostgresOpeningTest {

    private static void change(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening).isInstanceOf(LedgerException.class).hasMessageContainingAll(words);
    }

    @Test
    void a_database_without_the_tables_is_refused_and_then_installed_twice_without_harm() {
        DataSource database = RealPostgres.empty("bare");
        refused(() -> PostgresStores.open(database, "acme"), "no tables", "PostgresStores.install", "Flyway");

        PostgresStores.install(database);
        PostgresStores.open(database, "acme").stores().journal().append("note", "run|1", "anna", "");
        PostgresStores.install(database);

        assertThat(PostgresStores.open(database, "acme").stores().journal().recent(9))
                .hasSize(1);
        assertThat(PostgresStores.open(database, "other").stores().journal().recent(9))
                .isEmpty();
    }

    @Test
    void a_database_of_a_newer_version_is_left_as_it_is() {
        DataSource database = RealPostgres.empty("newer");
        PostgresStores.install(database);
        change(database, "UPDATE napomni.version SET number = 99");

        refused(() -> PostgresStores.open(database, "acme"), "newer version", "schema 99");
        refused(() -> PostgresStores.install(database), "newer version", "left as it is");
    }

    @Test
    void tables_that_are_gone_are_told_in_words_by_a_change_as_well() {
        DataSource database = RealPostgres.installed("gone");
        Stores stores = PostgresStores.open(database, "acme").stores();
        change(database, "DROP SCHEMA napomni CASCADE");

        refused(() -> stores.journal().append("note", "run|1", "anna", ""), "no tables", "PostgresStores.install");
    }

    @Test
    void a_known_tenant_is_opened_and_read_while_another_process_stands_still_within_a_claim() throws SQLException {
        DataSource database = RealPostgres.empty("held");
        PostgresStores.install(database);
        PostgresStores.open(database, "acme").stores().journal().append("note", "run|1", "anna", "");
        try (Connection other = database.getConnection();
                Statement claim = other.createStatement()) {
            other.setAutoCommit(false);
            claim.execute("UPDATE napomni.tenant SET last_fence = last_fence + 1 WHERE name = 'acme'");

            assertThat(PostgresStores.open(database, "acme").stores().journal().recent(9))
                    .hasSize(1);
            other.rollback();
        }
    }

    @Test
    void commits_that_a_crash_could_take_back_are_refused() {
        refused(
                () -> PostgresStores.open(
                        RealPostgres.with(source -> source.setOptions("-c synchronous_commit=off")), "acme"),
                "synchronous_commit is off",
                "reminded again",
                "Set it to on");
    }

    @Test
    void a_setting_that_turns_unsafe_later_is_refused_later() {
        SafetyBelt source = new SafetyBelt(
                RealPostgres.database(), RealPostgres.with(unsafe -> unsafe.setOptions("-c synchronous_commit=off")));
        Stores stores = PostgresStores.open(source, "later").stores();
        source.swap();

        refused(() -> stores.journal().recent(1), "synchronous_commit is off");
        refused(() -> stores.journal().append("note", "run|1", "anna", ""), "synchronous_commit is off");
        assertThat(PostgresStores.open(RealPostgres.database(), "later")
                        .stores()
                        .journal()
                        .recent(1))
                .as("though beginning, change and commit are one message")
                .isEmpty();
    }

    @Test
    void a_standby_is_refused() {
        refused(
                () -> PostgresStores.open(
                        RealPostgres.with(source -> source.setOptions("-c default_transaction_read_only=on")), "acme"),
                "can only read",
                "primary server");
    }

    @Test
    void a_user_without_rights_learns_which_are_missing() {
        change(RealPostgres.database(), "CREATE ROLE stranger LOGIN PASSWORD 's3cret'");
        DataSource stranger = RealPostgres.with(source -> {
            source.setUser("stranger");
            source.setPassword("s3cret");
        });

        refused(() -> PostgresStores.open(stranger, "acme"), "schema napomni", "Grant the user");
    }

    @Test
    void a_server_that_is_not_there_is_named_without_the_password() {
        DataSource nobody = RealPostgres.with(source -> {
            source.setPortNumbers(new int[] {1});
            source.setPassword("s3cret");
        });

        assertThatThrownBy(() -> PostgresStores.open(nobody, "acme"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("cannot be reached", "Check its address")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void the_journal_can_be_neither_changed_nor_shortened() {
        for (String attempt : new String[] {
            "UPDATE napomni.journal SET what = ''", "DELETE FROM napomni.journal", "TRUNCATE napomni.journal"
        }) {
            assertThatThrownBy(() -> change(RealPostgres.database(), attempt))
                    .hasMessageContaining("the journal only grows");
        }
    }

    @Test
    void a_text_with_a_sign_that_postgresql_does_not_keep_is_kept_without_it() {
        Stores stores = PostgresStores.open(RealPostgres.database(), "odd").stores();
        stores.journal().append("note", "run|1", "anna", "550 \0 no such user \uD83D\uDE00");

        assertThat(stores.journal().recent(1).get(0).detail()).isEqualTo("550 \uFFFD no such user \uD83D\uDE00");
    }

    @Test
    void half_of_a_character_in_free_words_does_not_make_a_record_fail() {
        Stores stores = PostgresStores.open(RealPostgres.database(), "half").stores();
        stores.journal().append("note", "run|1", "an\ud83dna", "550 \udc00 no such user");

        assertThat(stores.journal().recent(1).get(0).detail()).endsWith(" no such user");
    }

    @Test
    void a_tenant_whose_name_could_be_another_ones_once_kept_is_refused() {
        for (String name : new String[] {"w\0x", "w\ud800x", "w\udc00x"}) {
            refused(
                    () -> PostgresStores.open(RealPostgres.database(), name),
                    "tenant",
                    name.contains("\0") ? "NUL" : "unpaired surrogate");
        }
    }

    @Test
    void a_database_that_cannot_keep_every_name_is_not_filled_first_and_refused_then() {
        DataSource database =
                RealPostgres.empty("latin", " ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");

        refused(
                () -> PostgresStores.install(database),
                "its encoding is LATIN1",
                "Use a database with the encoding UTF8");
        refused(() -> PostgresStores.open(database, "acme"), "no tables", "(0 of");
    }
}
