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
    void troubles_are_broken_between_words_too() {
        wide(20).aside("Ошибка: нет файла настроек");
        assertThat(printed()).containsExactly("Ошибка: нет файла", "настроек");
    }
}
