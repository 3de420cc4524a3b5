package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.napomni.jdbc.FlakyConnections.Break;
import io.napomni.jdbc.base.Connections;
import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.postgres.Postgres;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.Stores;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever breaks, a host's pool gets its connection back: here it has only one. */
class GivenBackTest {

    private HikariDataSource pool;
    private FlakyConnections flaky;
    private Stores stores;

    @BeforeEach
    void open() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(RealPostgres.unpooled());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        flaky = new FlakyConnections(pool);
        stores = PostgresStores.open(flaky.source(), "given-" + UUID.randomUUID())
                .stores();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void after_a_question_that_broke_off() {
        flaky.breakOnce(Break.BEFORE_COMMIT);
        assertThat(stores.journal().recent(9)).isEmpty();
        flaky.breakOnce(Break.AFTER_COMMIT);
        assertThat(stores.journal().recent(9)).isEmpty();
    }

    @Test
    void after_a_change_that_broke_off() {
        flaky.breakOnce(Break.BEFORE_COMMIT);
        stores.journal().append("note", "run|1", "anna", "kept in the end");
        flaky.breakOnce(Break.AFTER_COMMIT);
        stores.journal().append("note", "run|2", "anna", "kept, though the answer was lost");

        assertThat(stores.journal().recent(9)).hasSize(2);
    }

    @Test
    void after_a_bug_of_the_driver() {
        flaky.breakOnce(Break.BY_A_BUG_OF_THE_DRIVER);
        assertThatThrownBy(() -> stores.journal().append("note", "run|1", "anna", ""))
                .hasMessage("a bug of the driver");

        assertThat(stores.journal().recent(9)).isEmpty();
    }

    /** The server itself keeps it from being done. */
    @Test
    void after_a_question_that_changes_something() {
        Db db = new Db(new Connections(pool, new Postgres("here", () -> 0), "here", 0), 1);
        assertThatThrownBy(() -> db.read(tx -> {
                    tx.journal("note", "run|1", "anna", "");
                    return tx;
                }))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("can only be read. Nothing was changed");

        assertThat(stores.journal().recent(9)).isEmpty();
    }

    @Test
    void after_work_that_failed() {
        assertThatThrownBy(() -> stores.leases().renew("nobody", Duration.ofMinutes(1)))
                .isInstanceOf(LostClaimException.class);

        assertThat(stores.journal().recent(9)).isEmpty();
    }
}
