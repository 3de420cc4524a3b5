package io.napomni.runner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Keyboard;
import io.napomni.runner.Signals;
import io.napomni.runner.Surroundings;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both systems' customers on one contact policy, by the mail server's count. */
class DemoWithOneCTest {

    private static final int DEALS = Integer.getInteger("napomni.runner.demo-deals", 150);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Screen screen = new Screen(out, out, Paint.PLAIN, Integer.MAX_VALUE, false);

    @Test
    void a_customer_of_both_systems_gets_one_letter_a_day(@TempDir Path folder) {
        DemoWorld.Plan plan = new DemoWorld.Plan(300, Demo.FIRST_DAY, 4, true);
        try (DemoWorld world = DemoWorld.of(plan, Language.RU, folder.resolve("ledger.db"))) {
            Story story = new Storyteller(world, new DemoScreen(screen, Texts.in(Language.RU)), Signals.NONE).tell();

            assertThat(world.lettersReceived()).isEqualTo(story.letters().size());
            assertThat(story.days().stream().mapToLong(Day::letters).sum()).isEqualTo(world.lettersReceived());
            assertThat(story.days().get(0).unpaid()).isPositive();
            assertThat(lettersADay(story).values()).containsOnly(1L);
            Beside beside = story.beside().orElseThrow();
            assertThat(beside.mostADay()).isEqualTo(1);
            assertThat(beside.meetings()).isNotEmpty().allSatisfy(DemoWithOneCTest::assertWaited);
        }
    }

    private static Map<List<Object>, Long> lettersADay(Story story) {
        return story.letters().stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.day(), one.reminder().customer()), Collectors.counting()));
    }

    private static void assertWaited(Meeting one) {
        Postbox.Sent first = one.first();
        Postbox.Sent second = one.second();
        assertThat(second.day()).isEqualTo(first.day().plusDays(1));
        assertThat(List.of(first.reminder().useCase(), second.reminder().useCase()))
                .containsExactlyInAnyOrder("contract", "dunning");
        assertThat(second.reminder().customer()).isEqualTo(first.reminder().customer());
        assertThat(second.reminder().card()).isNotEqualTo(first.reminder().card());
        assertThat(first.letter().messageId()).isNotEqualTo(second.letter().messageId());
    }

    @ParameterizedTest
    @CsvSource({"ru, Один клиент в двух системах, оплатили", "en, One customer in two systems, paid"})
    void pages_and_screen_name_such_a_customer(String language, String title, String column, @TempDir Path folder)
            throws IOException {
        int code = Remind.run(
                new Surroundings(
                        screen,
                        Map.of(),
                        folder,
                        Clock.systemUTC(),
                        "tester",
                        Signals.NONE,
                        Keyboard.NOBODY,
                        new SecureRandom()),
                "demo",
                "--with-1c",
                "--deals=" + DEALS,
                "--days=2",
                "--lang=" + language);

        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(told).isZero();
        assertThat(told).contains(title, column, "00-000000");
        String page = Files.readString(folder.resolve("demo-out/index.html"));
        assertThat(page).contains("<section id=\"both\">", title, "<th>" + column + "</th>", "00-000000");
        assertThat(told + page).doesNotContain("page.", "demo.both", "{0}", "{1}", "{2}");
    }
}
