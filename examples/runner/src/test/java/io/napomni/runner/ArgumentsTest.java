package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.command.CommandTree;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ArgumentsTest {

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void every_command_explains_itself_even_without_what_it_needs() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Screen screen = new Screen(nowhere, nowhere, Paint.PLAIN, Integer.MAX_VALUE, false);
        CommandLine tree = CommandTree.of(
                new Surroundings(
                        screen,
                        Map.of(),
                        Path.of(""),
                        Clock.systemUTC(),
                        "tester",
                        Signals.NONE,
                        Keyboard.NOBODY,
                        new SecureRandom()),
                Texts.in(Language.RU));
        List<List<String>> commands = new ArrayList<>();
        collect(tree, List.of(), commands);
        assertThat(commands).hasSizeGreaterThan(15).contains(List.of("in-doubt", "resolve"));
        commands.forEach(this::assertExplained);
    }

    private void collect(CommandLine line, List<String> path, List<List<String>> commands) {
        commands.add(path);
        line.getSubcommands().forEach((name, command) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(command, longer, commands);
        });
    }

    private void assertExplained(List<String> command) {
        for (String option : List.of("--help", "-h")) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of(option, "--lang", "ru"));
            Desk.Typed typed = desk.type(words.toArray(String[]::new));
            assertThat(typed.code()).as("%s: %s", words, typed.err()).isZero();
            assertThat(typed.out())
                    .as("%s", words)
                    .contains(("Вызов: remind " + String.join(" ", command)).strip(), "Показать эту справку.");
            assertThat(typed.err()).as("%s", words).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "+999999999-12-31", "", "9999-12-31", "0001-01-01", "1999-12-31", "2101-01-01"})
    void what_is_no_day_is_told_with_the_way_to_write_one(String day) {
        List<String[]> calls = List.of(
                new String[] {"preview", "--today=" + day},
                new String[] {"demo", "--today", day},
                new String[] {"hold", "add", "10001", "--why", "проба", "--until=" + day});
        for (String[] call : calls) {
            Desk.Typed typed = desk.type(call);
            assertThat(typed.code()).as("%s", (Object) call).isEqualTo(2);
            assertThat(typed.err())
                    .contains("«" + day + "» — не день", "2026-11-23", "2000-01-01", "2100-12-31")
                    .doesNotContain("java", "Exception", "LocalDate");
        }
        assertThat(desk.type("preview", "--lang", "en", "--today=" + day).err()).contains("is no day");
        assertThat(desk.portal().recorder().httpCount()).isZero();
    }

    @Test
    void what_is_no_number_is_told_too() {
        assertThat(desk.type("demo", "--days", "abc").code()).isEqualTo(2);
        assertThat(desk.type("demo", "--days", "abc").err()).contains("--days: «abc» — не целое число");
        assertThat(desk.type("register", "list", "--limit", "1e3").err()).contains("--limit: «1e3»");
    }

    @Test
    void the_demo_has_no_output_for_programs_and_says_so() {
        Desk.Typed typed = desk.type("demo", "--json");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("--json", "для программ");
        assertThat(desk.file("demo-out")).doesNotExist();
    }
}
