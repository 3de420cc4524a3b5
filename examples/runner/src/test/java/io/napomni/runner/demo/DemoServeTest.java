package io.napomni.runner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Keyboard;
import io.napomni.runner.Signals;
import io.napomni.runner.Surroundings;
import io.napomni.runner.Visitor;
import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServeTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final List<HttpResponse<String>> seen = new ArrayList<>();

    private String told() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int demo(Path folder, Signals signals, String... more) {
        List<String> arguments = new ArrayList<>(List.of("demo", "--deals=80", "--days=2"));
        arguments.addAll(List.of(more));
        return Remind.run(
                new Surroundings(
                        new Screen(out, out, Paint.PLAIN, Integer.MAX_VALUE, false),
                        Map.of(),
                        folder,
                        Clock.systemUTC(),
                        "tester",
                        signals,
                        Keyboard.NOBODY,
                        new SecureRandom()),
                arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_address_that_is_told_answers_until_it_is_ended(String language, @TempDir Path folder) {
        int code = demo(folder, new Visitor(this::openAll), "--serve", "--lang=" + language);

        assertThat(code).as(told()).isZero();
        assertThat(seen).hasSize(7).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(seen.subList(0, 3))
                .allSatisfy(page -> assertThat(page.body()).contains("name=\"nonce\""));
        assertThat(seen.get(4).body()).contains("<iframe", "/card/tab?DOMAIN=127.0.0.1", "name=\"PLACEMENT_OPTIONS\"");
        assertThat(seen.get(5).body()).contains("action=\"./write\"", "contract-renewal");
        assertThat(told()).doesNotContain("demo.play", "{0}", "{1}");
    }

    @Test
    void without_a_person_it_ends_by_itself_and_says_how_to_go_on(@TempDir Path folder) {
        int code = demo(folder, new Visitor(() -> seen.clear()));

        assertThat(code).isZero();
        assertThat(told()).contains("demo --serve").doesNotContain("http://127.0.0.1");
    }

    private void openAll() {
        ADDRESS.matcher(told()).results().forEach(found -> seen.add(get(found.group())));
    }

    private static HttpResponse<String> get(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
