package io.napomni.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that would not fit into the memory of a small process, read by one. */
class MemoryTest {
    private static final long TWO_GB = 2L << 30;
    private final StubServer stub = StubServer.start();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        stub.close();
    }

    /** What the child wrote, and what it said. */
    private String read(String what, int megabytes) throws Exception {
        Path word = folder.resolve("word");
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        classPath(),
                        SmallMemory.class.getName(),
                        stub.address(),
                        what,
                        word.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        String all = Files.readString(said);
        assertThat(all).doesNotContain("OutOfMemoryError", "StackOverflowError");
        assertThat(word).as(all).exists();
        return Files.readString(word);
    }

    /** Of this process, however its tests were found. */
    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        if (SmallMemory.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL place : loader.getURLs()) {
                places.add(Path.of(place.toURI()).toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static void endless(HttpExchange exchange, String beginning, long bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] filling = new byte[1 << 16];
        Arrays.fill(filling, (byte) 'x');
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            for (long sent = 0; sent < bytes; sent += filling.length) {
                out.write(filling);
            }
        }
    }

    @Test
    void two_gigabytes_are_too_large() throws Exception {
        stub.always(exchange -> endless(exchange, "{\"result\":\"", TWO_GB));

        assertThat(read("single", 40)).isEqualTo("TOO_LARGE");
    }

    @Test
    void two_gigabytes_of_an_error_are_too_large_as_well() throws Exception {
        stub.always(exchange -> {
            exchange.sendResponseHeaders(400, TWO_GB);
            endlessly(exchange);
        });

        assertThat(read("single", 64)).isEqualTo("REQUEST");
    }

    private static void endlessly(HttpExchange exchange) throws IOException {
        byte[] filling = new byte[1 << 16];
        for (long sent = 0; sent < TWO_GB; sent += filling.length) {
            exchange.getResponseBody().write(filling);
        }
    }

    @Test
    void a_million_levels_are_unreadable() throws Exception {
        String deep = "{\"result\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
        stub.always(exchange -> StubServer.send(exchange, 200, deep));

        assertThat(read("single", 64)).isEqualTo("UNREADABLE");
    }

    @Test
    void as_many_values_as_fit_into_an_answer_are_bearable_or_unreadable() throws Exception {
        String many = "{\"result\":[" + "{\"a\":7},".repeat(600_000) + "{}]}";
        stub.always(exchange -> StubServer.send(exchange, 200, many));

        assertThat(read("single", 64)).isEqualTo("UNREADABLE");
    }

    @Test
    void a_million_levels_in_the_result_of_one_command_are_no_reading() throws Exception {
        String deep = "{\"a\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000);
        stub.always(exchange -> StubServer.send(exchange, 200, batch("\"c0plast\":" + deep + ",\"c0p0\":" + deep)));

        assertThat(read("list", 64)).isEqualTo("refused");
    }

    @Test
    void windows_that_are_all_too_large_are_no_reading() throws Exception {
        stub.always(exchange -> {
            if (stub.asked().contains("c0plast")) {
                StubServer.send(exchange, 200, first());
            } else {
                endless(exchange, "{\"result\":{\"result\":{\"c1plast\":\"", TWO_GB);
            }
        });

        assertThat(read("list", 80)).isEqualTo("refused");
    }

    private static String batch(String results) {
        return "{\"result\":{\"result\":{" + results + "},\"result_error\":[]},\"time\":{}}";
    }

    private static String first() {
        return batch("\"c0plast\":" + page(50_000, 50_000) + ","
                + IntStream.range(0, 10)
                        .mapToObj(page -> "\"c0p" + page + "\":" + page(page * 50L + 1, page * 50L + 50))
                        .collect(Collectors.joining(",")));
    }

    private static String page(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
