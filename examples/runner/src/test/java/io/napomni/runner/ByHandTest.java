package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Desk.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager at the terminal sends a letter about one deal, due or not. */
class ByHandTest {

    @TempDir
    Path folder;

    private Desk desk;
    private String deal = "";

    @BeforeEach
    void open() {
        desk = Desk.with(folder, 20);
        deal = desk.type("preview", "contract", "--json")
                .out()
                .lines()
                .filter(line -> line.contains("contract-renewal|b24:deal:"))
                .map(line -> line.replaceAll(".*contract-renewal\\|b24:deal:(\\d+)\\|.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Typed send(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"send", "contract", deal, "--yes"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return desk.type(words);
    }

    @Test
    void a_letter_that_is_due_goes_and_no_run_repeats_it() {
        Typed typed = send("--letter", "renewal");
        assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out())
                .contains("Заканчивается срок контракта", "Возражений нет", "сама программа этого не повторит");
        int letters = desk.letters().size();
        assertThat(letters).isEqualTo(1);
        Typed again = send("--letter", "renewal");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("Письмо по этому договору уходило 23 ноября, сегодня", "только с причиной");
        assertThat(send("--letter", "renewal", "--reason", "первое потерялось").code())
                .isZero();
        assertThat(desk.letters()).hasSize(2);
    }

    @Test
    void a_person_is_asked_for_a_reason_and_says_none() {
        Typed typed = desk.type("send", "contract", deal, "--letter", "stock");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).contains("Прежде чем отправлять", "Почему вы всё же отправляете", "только с причиной");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void own_words_go_and_refused_ones_are_named_with_line_and_column() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "Добрый день!\nПозвоните мне о договоре {{contractNumber}}.");
        Typed typed = send("--letter", "renewal", "--subject", "О договоре", "--text-file", "words.txt");
        assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out())
                .contains("О договоре", "Позвоните мне о договоре ")
                .doesNotContain("{{");
        Files.writeString(folder.resolve("bad.txt"), "Добрый день!\n{{> footer}} <b>x</b>");
        Typed bad = send("--letter", "renewal", "--text-file", "bad.txt", "--reason", "так надо");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("текст, строка 2, столбец 1:", "текст, строка 2, столбец 14:");
        assertThat(desk.letters()).hasSize(1);
    }

    @Test
    void the_editor_of_the_person_is_opened() throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "printf 'Своя тема\\n\\nСвои слова о {{contractNumber}}\\n' > \"$1\"\n");
        desk.environment("EDITOR", "sh " + editor);
        Typed typed = send("--letter", "renewal", "--edit");
        assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out()).contains("Своя тема", "Свои слова о ");
    }

    @Test
    void what_does_not_exist_is_said_with_what_does() {
        assertThat(send("--letter", "reneval").err()).contains("письма reneval нет; есть: renewal, stock");
        assertThat(desk.type("send", "contract", "999999", "--letter", "renewal", "--yes")
                        .err())
                .contains("b24:deal:999999: такого нет");
        assertThat(send("--edit").err()).contains("нужно --letter");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void machines_get_one_document() {
        Typed typed = send("--letter", "stock", "--json");
        assertThat(typed.out()).contains("\"status\" : \"needs-reason\"", "\"code\" :", "\"says\" :");
        assertThat(send("--letter", "renewal", "--json").out()).contains("\"status\" : \"done\"");
    }
}
