package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** The host's own connections are welcome if they are safe, and refused if they are not. */
class HostSourceTest {

    @TempDir
    private Path folder;

    private SQLiteDataSource safe;

    @BeforeEach
    void install() {
        safe = source(config -> {});
        SqliteStores.install(safe);
    }

    private SQLiteDataSource source(Consumer<SQLiteConfig> change) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setSynchronous(SynchronousMode.FULL);
        change.accept(config);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        return source;
    }

    @Test
    void safe_connections_of_the_host_are_used() {
        SqliteStores.install(safe);
        try (SqliteStores sqlite = SqliteStores.open(safe, "acme")) {
            sqlite.stores().journal().append("note", "run|1", "node-1", "");
            assertThat(sqlite.stores().journal().recent(1)).hasSize(1);
        }
    }

    @Test
    void connections_that_a_crash_could_rob_are_refused() {
        refused(config -> config.setSynchronous(SynchronousMode.OFF), "synchronous is 0, not FULL");
        refused(config -> config.setSynchronous(SynchronousMode.NORMAL), "synchronous is 1, not FULL");
        refused(config -> config.setJournalMode(SQLiteConfig.JournalMode.DELETE), "journal_mode is delete, not WAL");
        refused(config -> config.setBusyTimeout(10), "busy_timeout is 10 ms");
        refused(config -> config.enforceForeignKeys(false), "foreign_keys is off");
    }

    @Test
    void connections_that_only_read_are_refused() {
        assertThatThrownBy(() -> SqliteStores.open(source(config -> config.setReadOnly(true)), "acme")
                        .close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("can only be read", "Allow this user");
    }

    private void refused(Consumer<SQLiteConfig> change, String words) {
        assertThatThrownBy(() -> SqliteStores.open(source(change), "acme").close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("not opened safely", words, "DataSource");
    }

    @Test
    void a_setting_that_turns_unsafe_later_is_refused_later() {
        SafetyBelt source = new SafetyBelt(safe, source(config -> config.setSynchronous(SynchronousMode.OFF)));
        try (SqliteStores sqlite = SqliteStores.open(source, "acme")) {
            source.swap();
            assertThatThrownBy(() -> sqlite.stores().journal().recent(1))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("synchronous is 0");
        }
    }

    @Test
    void tables_are_made_on_request_only() throws Exception {
        Files.deleteIfExists(folder.resolve("host.db"));
        assertThatThrownBy(() -> SqliteStores.open(safe, "acme").close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("no tables", "SqliteStores.install");
    }
}
