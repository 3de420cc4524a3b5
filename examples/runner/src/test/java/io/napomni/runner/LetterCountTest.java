package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter may tell of several documents; what is called letters on the screen is what the mail server gets. */
class LetterCountTest {

    private BaseDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = BaseDesk.with(folder, "ut11", BaseDesk.ORDERS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int documents() {
        return desk.expected().values().stream().mapToInt(List::size).sum();
    }

    private static List<Integer> numbers(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return List.of(Integer.valueOf(found.group(1)), Integer.valueOf(found.group(2)));
    }

    @Test
    void letters_and_what_they_tell_of_are_counted_apart() {
        assertThat(documents()).isGreaterThan(desk.expected().size());
        Desk.Typed preview = desk.type("preview", "dunning");
        List<Integer> announced = numbers(preview.out(), "Писем: (\\d+), документов в них: (\\d+)\\.");
        Desk.Typed run = desk.type("run");
        List<Integer> told = numbers(run.out(), "\nсделано +(\\d+) +(\\d+)");
        assertThat(run.out()).contains("письма  документы в них");
        assertThat(told).isEqualTo(announced).containsExactly(desk.letters().size(), documents());
        String again = desk.type("run").out();
        assertThat(again).containsPattern("\nсделано раньше +– +" + documents());
    }

    @Test
    void the_same_in_english_and_for_programs() {
        assertThat(desk.type("preview", "dunning", "--lang", "en").out())
                .contains("Letters: " + desk.expected().size() + ", documents in them: " + documents() + ".");
        String json = desk.type("run", "--json").out();
        long reminders = Pattern.compile("\"reminder\" : \"([^\"]+)\",\\s+\"fate\" : \"done\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
        assertThat(reminders).isEqualTo(desk.letters().size());
    }
}
