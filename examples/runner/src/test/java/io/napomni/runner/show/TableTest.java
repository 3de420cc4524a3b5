package io.napomni.runner.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed(int width, Paint paint) {
        Table table = Table.of("имя", ">число");
        table.row("длинное название договора поставки", 7);
        table.row("короткое", new Table.Cell("1200", paint::good));
        table.print(new Screen(out, out, paint, width, false));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_pipe_gets_whole_rows_in_aligned_columns() {
        assertThat(printed(Integer.MAX_VALUE, Paint.PLAIN).lines())
                .containsExactly(
                        "имя                                 число",
                        "длинное название договора поставки      7",
                        "короткое                             1200");
    }

    @Test
    void a_narrow_terminal_gets_columns_broken_between_words() {
        assertThat(printed(30, Paint.PLAIN).lines())
                .containsExactly(
                        "имя                      число",
                        "длинное название             7",
                        "договора поставки",
                        "короткое                  1200");
    }

    @Test
    void a_word_too_long_for_its_column_is_cut() {
        Table table = Table.of("", "");
        table.row("dogovor.snabzhenie@postavka.example", "Кому");
        table.print(new Screen(out, out, Paint.PLAIN, 24, false));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("dogovor.snabzheni…  Кому");
    }

    @Test
    void colours_do_not_shift_columns() {
        assertThat(printed(Integer.MAX_VALUE, Paint.COLOURED)).contains(" \u001b[32m1200\u001b[0m");
    }

    @Test
    void colours_and_bars_are_for_terminals_only() {
        Map<String, String> terminal = Map.of("remind.out", "terminal", "remind.err", "terminal");
        assertThat(Screen.of(out, out, Map.of(), Map.of()).paint()).isEqualTo(Paint.PLAIN);
        assertThat(Screen.of(out, out, Map.of(), terminal).paint()).isEqualTo(Paint.COLOURED);
        assertThat(Screen.of(out, out, Map.of("NO_COLOR", "1"), terminal).paint())
                .isEqualTo(Paint.PLAIN);
        assertThat(Screen.of(out, out, Map.of(), Map.of()).progress()).isFalse();
    }
}
