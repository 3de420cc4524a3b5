package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.napomni.jdbc.SqliteStores;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledger files that cannot be used: each is told plainly, stays as it is, and no letter goes. */
class LedgerFileTest {

    private static final String[] COMMANDS = {"run", "preview", "check", "register list"};
    /** See https://www.sqlite.org/fileformat.html#file_format_version_numbers. */
    private static final int WRITE_VERSION = 18;

    private static final int OF_THE_FUTURE = 3;

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 20);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertRefused(String... words) {
        Arrays.stream(COMMANDS).forEach(command -> assertRefusedBy(command, words));
    }

    private void assertRefusedBy(String command, String... words) {
        Desk.Typed typed = desk.type(command.split(" "));
        assertThat(typed.code()).as(command).isEqualTo(3);
        assertThat(typed.out() + typed.err())
                .as(command)
                .contains("remind.db")
                .contains(words)
                .doesNotContain("Exception", "\tat ");
        assertThat(desk.letters()).isEmpty();
    }

    private Connection sqlite() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + desk.file("remind.db"));
    }

    private void newLedger() {
        SqliteStores.open(desk.file("remind.db"), "default").close();
    }

    @Test
    void a_text_file_is_refused() throws IOException {
        String list = "Это не реестр, а список покупок. ".repeat(100);
        Files.writeString(desk.file("remind.db"), list);
        assertRefused("не файл SQLite; он не тронут", "Укажите для реестра другой файл");
        assertThat(desk.file("remind.db")).hasContent(list);
    }

    @Test
    void an_empty_file_is_refused_because_what_was_sent_may_be_lost() throws IOException {
        Files.createFile(desk.file("remind.db"));
        assertRefused("пустой файл (0 байт)", "Верните его копию; удалите файл, только если");
        assertThat(desk.file("remind.db")).isEmptyFile();
    }

    @Test
    void the_database_of_another_application_is_refused() throws IOException, SQLException {
        try (Connection connection = sqlite();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shopping (what TEXT)");
        }
        byte[] before = Files.readAllBytes(desk.file("remind.db"));
        assertRefused("это база другой программы; она не тронута", "Укажите для реестра другой файл");
        assertThat(desk.file("remind.db")).hasBinaryContent(before);
    }

    @Test
    void the_ledger_of_a_newer_version_is_refused() throws SQLException {
        newLedger();
        try (Connection connection = sqlite();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertRefused("записан более новой версией", "Возьмите новую версию");
    }

    @Test
    void a_ledger_that_another_process_does_not_let_go_of_is_told() throws SQLException {
        newLedger();
        try (Connection connection = sqlite();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertRefusedBy("run", "занят: другой процесс слишком долго в него пишет", "запустите снова");
        }
    }

    /** Stands for a file without write permission, which root may write all the same. */
    @Test
    void a_ledger_that_can_only_be_read_is_refused() throws IOException {
        newLedger();
        try (RandomAccessFile file = new RandomAccessFile(desk.file("remind.db").toFile(), "rw")) {
            file.seek(WRITE_VERSION);
            file.write(OF_THE_FUTURE);
        }
        assertRefused("доступен только для чтения", "Разрешите этому пользователю писать");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remind.db", "."})
    void a_file_or_folder_without_write_permission_is_refused(String name) {
        newLedger();
        Path denied = desk.file(name);
        assumeThat(denied.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(denied)).as("root may write anything").isFalse();
        try {
            assertRefused("доступен только для чтения", "Разрешите этому пользователю писать");
        } finally {
            assertThat(denied.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_folder_in_place_of_the_file_is_refused() throws IOException {
        Files.createDirectory(desk.file("remind.db"));
        assertRefused("это папка. Укажите файл в ней");
    }

    /** Nobody can create a file there, root neither. */
    @Test
    void a_ledger_below_a_file_is_refused() throws IOException {
        Files.writeString(desk.file("notes.txt"), "Здесь не папка.");
        desk.write(desk.config() + "ledger:\n  path: notes.txt/remind.db\n");
        assertRefused("папки нет. Сначала создайте папку");
    }
}
