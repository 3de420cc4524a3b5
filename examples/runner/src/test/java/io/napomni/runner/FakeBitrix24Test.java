package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeBitrix24Test {

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
    void the_portal_can_be_asked_looked_at_and_reminded_from() {
        String port = FreePort.any();
        String base = "http://127.0.0.1:" + port + "/";
        List<String> seen = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> {
            seen.add(get(base + "?lang=ru"));
            String webhook = between(seen.get(0), "copy\">", "</code>");
            seen.add(get(webhook + "crm.item.list?entityTypeId=2&start=-1"));
            desk.environment("HOOK", webhook);
            desk.interruptedBy(Signals.NONE);
            seen.add(desk.type("run").out());
            seen.add(get(base + "comments?lang=ru"));
            seen.add(get(base + "requests?lang=ru"));
        }));
        Desk.Typed typed = desk.type("fake", "bitrix24", "--port", port, "--deals", "60");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("сделок 63, из них договоров 60", base, "curl -g '", "pipeline: \"Договоры\"", "остановлен");
        assertThat(seen).hasSize(5);
        assertThat(seen.get(1)).contains("\"items\":[{\"id\":10001");
        assertThat(desk.letters()).isNotEmpty();
        assertThat(seen.get(3)).contains("/deals/100").doesNotContain("Комментариев нет");
        assertThat(seen.get(4)).contains("crm.timeline.comment.add ×");
    }

    @ParameterizedTest
    @CsvSource({"on, 503", "off, 200"})
    void limits_are_those_of_the_cloud_or_none(String limits, int last) {
        String port = FreePort.any();
        List<Integer> statuses = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> {
            String webhook = between(get("http://127.0.0.1:" + port + "/"), "copy\">", "</code>");
            for (int call = 0; call < 51; call++) {
                statuses.add(status(webhook + "user.current"));
            }
        }));
        desk.type("fake", "bitrix24", "--port", port, "--deals", "1", "--limits", limits);
        assertThat(statuses.subList(0, 50)).containsOnly(200);
        assertThat(statuses.get(50)).isEqualTo(last);
    }

    @Test
    void a_port_that_is_taken_is_told_in_plain_words() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Desk.Typed typed = desk.type("fake", "bitrix24", "--port", port, "--deals", "1");
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err())
                    .contains("порт " + port + " занят", "--port")
                    .doesNotContain("Exception");
            assertThat(desk.type("fake", "bitrix24", "--lang", "en", "--port", port)
                            .err())
                    .contains("is in use");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536, от 0 до 65535",
        "--port, -1, от 0 до 65535",
        "--port, none, не целое число",
        "--deals, -5, от 0 до",
        "--deals, 99999999999, не целое число",
        "--limits, maybe, on или off"
    })
    void what_cannot_be_is_told_before_anything_starts(String option, String value, String told) {
        Desk.Typed typed = desk.type("fake", "bitrix24", option + "=" + value);
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(told);
    }

    @Test
    void it_has_no_output_for_programs_and_needs_no_deals() {
        assertThat(desk.type("fake", "bitrix24", "--json").err()).contains("--json");
        desk.interruptedBy(Signals.NONE);
        assertThat(desk.type("fake", "bitrix24", "--port", "0", "--deals", "0").code())
                .isZero();
        assertThat(desk.type("fake").code()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
    void ctrl_c_ends_it_and_all_is_well() throws IOException, InterruptedException {
        String port = FreePort.any();
        try (RunnerProcess remind = desk.start("fake", "bitrix24", "--port", port, "--deals", "1", "--lang", "en")) {
            boolean started = remind.prints("Ctrl-C ends it.");
            remind.interrupt();
            Desk.Typed ended = remind.ended();
            assertThat(started).as(ended.toString()).isTrue();
            assertThat(ended.code()).as(ended.toString()).isZero();
            assertThat(ended.out()).contains("The fake portal has ended.");
        }
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String get(String address) {
        return asked(address, true);
    }

    private static int status(String address) {
        return Integer.parseInt(asked(address, false));
    }

    private static String asked(String address, boolean body) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            return body ? answer.body() : Integer.toString(answer.statusCode());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
