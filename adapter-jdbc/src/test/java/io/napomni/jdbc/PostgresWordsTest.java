package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.jdbc.postgres.Postgres;
import io.napomni.port.LedgerException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PostgreSQL answers is told in words: what is wrong, and what to do. */
class PostgresWordsTest {

    private static final Postgres POSTGRES = new Postgres("the PostgreSQL ledger", () -> 0);

    private static void refused(ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening).isInstanceOf(LedgerException.class).hasMessageContainingAll(words);
    }

    @Test
    void a_database_that_does_not_exist_is_called_so() {
        DataSource nowhere = RealPostgres.with(source -> source.setDatabaseName("nowhere"));

        refused(() -> PostgresStores.install(nowhere), "database", "does not exist", "URL", "(SQLSTATE 3D000)");
        refused(() -> PostgresStores.open(nowhere, "acme"), "does not exist", "(SQLSTATE 3D000)");
    }

    @Test
    void statements_that_the_server_does_not_know_any_more_are_told_of_poolers() {
        DataSource mixedUp = RealPostgres.with(source -> source.setPrepareThreshold(-1));

        refused(
                () -> PostgresStores.open(mixedUp, "mixed-" + UUID.randomUUID())
                        .stores()
                        .doubts()
                        .list(),
                "prepareThreshold=0",
                "(SQLSTATE ");
    }

    @ParameterizedTest
    @CsvSource({
        "3D000, 'Check the name of the database in the URL'",
        "28P01, 'does not accept the user or the password of the DataSource'",
        "28000, 'does not accept the user or the password of the DataSource'",
        "26000, 'set prepareThreshold=0 in the URL'",
        "42P05, 'set prepareThreshold=0 in the URL'",
        "08P01, 'set prepareThreshold=0 in the URL'",
        "53300, 'Allow more connections or use fewer'",
        "57P03, 'is starting up or shutting down'"
    })
    void what_went_wrong_is_said_with_what_to_do_and_its_code(String state, String advice) {
        assertThat(POSTGRES.trouble(new SQLException("obscure", state), "the PostgreSQL ledger"))
                .hasMessageStartingWith("the PostgreSQL ledger ")
                .hasMessageContainingAll(advice, "(SQLSTATE " + state + ")")
                .hasMessageNotContaining("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D000", "28P01", "28000", "26000", "42P05", "08P01", "53300", "57P03"})
    void what_words_were_found_for_is_not_tried_again_at_once(String state) {
        assertThat(POSTGRES.isPassing(new SQLException("obscure", state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08000", "08003", "08006", "57P01", "57P02", "25P03"})
    void what_passes_is_tried_again(String state) {
        assertThat(POSTGRES.isPassing(new SQLException("obscure", state))).isTrue();
    }
}
