package io.napomni.runner.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private Screen wide(int columns) {
        return new Screen(out, out, Paint.COLOURED, columns, false);
    }

    private Stream<String> printed() {
        return bytes.toString(StandardCharsets.UTF_8).lines();
    }

    @Test
    void a_line_is_broken_between_words() {
        wide(20).line("Первый запуск не пишет всем сразу.");
        assertThat(printed()).containsExactly("Первый запуск не", "пишет всем сразу.");
    }

    @Test
    void what_stands_behind_a_mark_stays_behind_it() {
        wide(20).item("  ! ", "почтовый сервер не отвечает");
        assertThat(printed()).containsExactly("  ! почтовый сервер", "    не отвечает");
    }

    @Test
    void colours_take_no_room() {
        wide(9).line(Paint.COLOURED.good("всё") + " " + Paint.COLOURED.bad("плохо"));
        assertThat(printed()).containsExactly("\u001b[32mвсё\u001b[0m \u001b[1;31mплохо\u001b[0m");
    }

    @Test
    void a_path_is_never_broken_and_columns_stay_aligned() {
        wide(10).line("  /a/very/long/path/to/a/file");
        wide(10).line("a  b   c");
        wide(10).line("");
        assertThat(printed()).containsExactly("  /a/very/long/path/to/a/file", "a  b   c", "");
    }

    @Test
    void what_machines_read_is_never_broken() {
        Json.print(wide(10), Map.of("reason", "one two three four five"));
        assertThat(printed()).contains("  \"reason\" : \"one two three four five\"");
    }

    @Test
    void what_would_command_a_terminal_is_shown_and_not_sent() {
        wide(99).line("a\u001b[32mb\u0007c\u009bd\u202ee\u2066f\rg\th\u007f" + Paint.COLOURED.bad("\u001b[0m"));
        wide(99).aside("\u001b]0;x\u0007");
        assertThat(printed()).containsExactly("a␛[32mb␇c\ufffdd\ufffde\ufffdf␍g h␡\u001b[1;31m␛[0m\u001b[0m", "␛]0;x␇");
    }

    @Test
    void what_machines_read_keeps_every_character_and_commands_no_terminal() {
        Json.print(wide(10), Map.of("name", "a\u001b\u009b\u202e\u007f"));
        assertThat(printed()).contains("  \"name\" : \"a\\u001B\\u009b\\u202e\\u007f\"");
    }

    @Test
    void one_cell_neither_breaks_nor_widens_a_table() {
        Table table = Table.of("", "");
        table.row("a\nb\tc\u001b", "x".repeat(10_000));
        table.print(wide(Integer.MAX_VALUE));
        assertThat(printed()).containsExactly("a b c␛  " + "x".repeat(239) + "…");
    }

    @Test
    void troubles_are_broken_between_words_too() {
        wide(20).aside("Ошибка: нет файла настроек");
        assertThat(printed()).containsExactly("Ошибка: нет файла", "настроек");
    }
}
