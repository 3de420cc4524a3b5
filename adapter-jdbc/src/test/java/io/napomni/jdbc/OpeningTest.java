package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be a ledger is refused in plain words and left as it is. */
class OpeningTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.db");
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> SqliteStores.open(file, "acme").close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("ledger.db")
                .hasMessageContainingAll(words);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private void withSomeRows() {
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            for (int i = 0; i < 200; i++) {
                sqlite.stores().journal().append("note", "run|" + i, "node-1", "x".repeat(500));
            }
        }
    }

    @Test
    void a_missing_file_is_created_and_found_again() {
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            sqlite.stores().journal().append("note", "run|1", "node-1", "kept");
        }
        try (SqliteStores sqlite = SqliteStores.open(file, "acme")) {
            assertThat(sqlite.stores().journal().recent(9)).hasSize(1);
        }
    }

    @Test
    void tenants_of_one_file_do_not_see_each_other() {
        try (SqliteStores acme = SqliteStores.open(file, "acme");
                SqliteStores other = SqliteStores.open(file, "Acme")) {
            acme.stores().journal().append("note", "run|1", "node-1", "");
            acme.stores().leases().acquire("run-1", Duration.ofMinutes(1));
            other.stores().leases().acquire("run-2", Duration.ofMinutes(1));
            assertThat(other.stores().journal().recent(9)).isEmpty();
        }
    }

    @Test
    void a_blank_tenant_is_refused() {
        assertThatThrownBy(() -> SqliteStores.open(file, " ").close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("tenant");
    }

    @Test
    void a_tenant_whose_name_could_be_another_ones_once_kept_is_refused() {
        for (String name : List.of("w\0x", "w\ud800x", "w\udc00x")) {
            assertThatThrownBy(() -> SqliteStores.open(file, name).close())
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContainingAll("tenant", name.contains("\0") ? "NUL" : "unpaired surrogate");
        }
        SqliteStores.open(file, "w\ud83d\ude00x").close();
    }

    @Test
    void a_folder_or_a_missing_folder_is_refused() throws IOException {
        Files.createDirectory(file);
        refused("is a folder", "Name a file");
        file = folder.resolve("nowhere/ledger.db");
        refused("folder does not exist", "Create the folder");
    }

    @Test
    void a_database_of_another_application_is_left_as_it_is() throws Exception {
        for (String theirs : List.of("CREATE TABLE orders (id INTEGER)", "PRAGMA application_id = 42")) {
            Files.deleteIfExists(file);
            sql(theirs, "CREATE TABLE IF NOT EXISTS more (id INTEGER)");
            byte[] before = Files.readAllBytes(file);
            refused("another application", "left as it is", "Name another file");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void what_is_no_database_is_left_as_it_is() throws IOException {
        byte[] letter = "Уважаемый партнёр! ".repeat(300).getBytes(StandardCharsets.UTF_8);
        Files.write(file, letter);
        refused("is no SQLite file", "Name another file");
        assertThat(Files.readAllBytes(file)).isEqualTo(letter);
    }

    @Test
    void a_file_of_a_newer_version_is_left_as_it_is() throws Exception {
        withSomeRows();
        sql("PRAGMA user_version = 99", "PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] before = Files.readAllBytes(file);
        refused("newer version", "99", "left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_refused_before_anything_is_read_from_it() throws IOException {
        withSomeRows();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 8192, (byte) 0x5a);
        Files.write(file, bytes);
        refused("damaged", "restore a backup", ".recover");
    }

    @Test
    void a_file_that_was_cut_short_is_refused() throws IOException {
        withSomeRows();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 8192));
        refused("damaged");
    }

    @Test
    void a_file_that_another_process_keeps_writing_is_refused_and_opens_later() throws Exception {
        withSomeRows();
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", Optional.empty(), 1_000, () -> 0);
                Connection hog = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = hog.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> sqlite.stores().journal().append("note", "run|1", "node-1", ""))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContainingAll("locked", "another process", "run again");
            assertThat(sqlite.stores().journal().recent(999)).hasSize(200);
            statement.execute("ROLLBACK");
            sqlite.stores().journal().append("note", "run|1", "node-1", "");
            assertThat(sqlite.stores().journal().recent(999)).hasSize(201);
        }
    }

    @Test
    void the_journal_cannot_be_changed_or_shortened_even_by_hand() throws Exception {
        withSomeRows();
        for (String tampering : List.of("DELETE FROM journal", "UPDATE journal SET detail = ''")) {
            assertThatThrownBy(() -> sql(tampering)).hasMessageContaining("the journal only grows");
        }
    }
}
