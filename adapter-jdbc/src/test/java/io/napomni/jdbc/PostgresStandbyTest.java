package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a failover an address may name a server that only follows another. */
class PostgresStandbyTest {

    @TempDir
    private Path folder;

    @Test
    void a_server_that_has_become_a_standby_is_refused_in_words_for_what_reads_and_what_writes() throws IOException {
        Path data = folder.resolve("data");
        int port;
        Stores stores;
        try (EmbeddedPostgres primary = server(data).start()) {
            port = primary.getPort();
            PostgresStores.install(primary.getPostgresDatabase());
            stores = PostgresStores.open(primary.getPostgresDatabase(), "acme").stores();
            stores.journal().append("note", "run|1", "anna", "");
        }
        Files.createFile(data.resolve("standby.signal"));

        try (EmbeddedPostgres standby = server(data).setPort(port).start()) {
            refused(() -> stores.journal().recent(9));
            refused(() -> stores.journal().append("note", "run|2", "anna", ""));
            refused(() -> PostgresStores.open(standby.getPostgresDatabase(), "another"));
        }
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("these connections can only read (a standby", "Name the primary server");
    }

    private static EmbeddedPostgres.Builder server(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }
}
