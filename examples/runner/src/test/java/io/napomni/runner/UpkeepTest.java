package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Desk.Typed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code remind export}, {@code erase} and {@code tidy}: what is kept of people, and its end. */
class UpkeepTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.with(folder, 60);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void withKey() {
        desk.environment("LEDGER_KEY", "sixteen-random-characters-more");
        desk.write(desk.config() + "ledger:\n  key: ${LEDGER_KEY}\n");
    }

    /** A deal that somebody was written about. */
    private String someDeal() {
        String listed = desk.type("register", "list", "--json").out();
        return listed.replaceAll("(?s).*?\\|(b24:deal:\\d+)\\|.*", "$1");
    }

    @Test
    void what_is_kept_is_told_and_then_erased_and_nothing_is_sent_again() throws Exception {
        withKey();
        desk.type("run");
        int letters = desk.letters().size();
        assertThat(letters).isPositive();
        String deal = someDeal();
        assertThat(desk.type("export", deal, "--json").out()).contains("\"about\" : \"" + deal + "\"", "\"register\"");
        desk.answers("да");
        Typed erased = desk.type("erase", deal, "--why", "по заявлению");
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out()).contains("О " + deal + " хранится", "Акт об уничтожении", "Сохраните этот акт");
        assertThat(desk.type("export", deal, "--json").code()).isEqualTo(ExitCode.WARNING.number());
        assertThat(new String(Files.readAllBytes(folder.resolve("remind.db")), StandardCharsets.ISO_8859_1))
                .doesNotContain(deal + "|");
        desk.type("run");
        assertThat(desk.letters()).hasSize(letters);
    }

    @Test
    void without_a_yes_nothing_is_erased() {
        withKey();
        desk.type("run");
        String deal = someDeal();
        Typed refused = desk.type("erase", deal, "--why", "по заявлению");
        assertThat(refused.code()).isEqualTo(ExitCode.WARNING.number());
        assertThat(refused.out()).contains("Ничего не стёрто");
        assertThat(desk.type("export", deal, "--json").code()).isZero();
        assertThat(desk.type("erase", deal, "--why", "x", "--json").code()).isEqualTo(ExitCode.USAGE.number());
        Typed done = desk.type("erase", deal, "--why", "x", "--json", "--yes");
        assertThat(done.out()).contains("\"pseudonym\" : \"b24:deal:~");
    }

    @Test
    void without_a_key_it_is_said_what_to_put_into_the_configuration() {
        desk.type("run");
        Typed refused = desk.type("erase", "b24:deal:1", "--yes", "--why", "x");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err()).contains("ledger.key", "${REMIND_LEDGER_KEY}");
    }

    @Test
    void a_ledger_that_was_erased_in_does_not_open_without_its_key() {
        withKey();
        desk.type("run");
        desk.type("erase", someDeal(), "--yes", "--why", "x");
        desk.write(desk.config());
        Typed refused = desk.type("run");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(refused.err()).contains("псевдонимы");
    }

    @Test
    void nobody_of_that_name_is_nothing_to_erase() {
        withKey();
        assertThat(desk.type("erase", "b24:company:999999", "--yes", "--why", "x")
                        .out())
                .contains("ничего не хранится");
    }

    @Test
    void tidying_says_how_much_it_removed() throws SQLException {
        desk.type("run");
        int letters = desk.letters().size();
        assertThat(desk.type("tidy").out()).contains("Убрано: строк реестра 0");
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + desk.file("remind.db"));
                Statement ages = ledger.createStatement()) {
            ages.execute("UPDATE effect SET updated_at = 1");
        }
        assertThat(desk.type("tidy", "--json").out()).containsPattern("\"register\" : [1-9]");
        desk.type("run");
        assertThat(desk.letters()).hasSize(letters);
    }
}
