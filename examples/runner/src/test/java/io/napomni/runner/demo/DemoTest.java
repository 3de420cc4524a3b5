package io.napomni.runner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Keyboard;
import io.napomni.runner.Signals;
import io.napomni.runner.Surroundings;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.testkit.sample.SampleCompany;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @Test
    void the_demo_needs_nothing_and_explains_every_contract(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new Screen(out, out, Paint.PLAIN, Integer.MAX_VALUE, false),
                Map.of(),
                folder,
                Clock.systemUTC(),
                "tester",
                Signals.NONE,
                Keyboard.NOBODY,
                new SecureRandom());

        int code = Remind.run(surroundings, "demo", "--deals", "200", "--days", "10");

        String told = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(told).isZero();
        assertThat(told).contains("Почтовый сервер получил 0 писем. Сделано раньше");
        String page = Files.readString(folder.resolve("demo-out/index.html"));
        SampleCompany.of(DemoWorld.SEED, Demo.FIRST_DAY, 200)
                .contracts()
                .forEach(contract -> assertThat(page).contains("<b>" + contract.number() + "</b>"));
        assertThat(page).doesNotContain("why.", "reason.", "gate.", "{0}", "{1}");
        try (Stream<Path> letters = Files.list(folder.resolve("demo-out/letters"))) {
            assertThat(letters.filter(file -> file.toString().endsWith(".eml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("Message-ID: <", "Content-Type: multipart/alternative"));
        }
    }
}
