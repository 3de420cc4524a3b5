package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.answer.AnswerLink;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.past.answer.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

    private static final String KEY = "thirty-two random characters, or more";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = Desk.with(folder, 1);
        desk.environment("LINKS", KEY);
        Path file = desk.file("remind.yml");
        Files.writeString(
                file, Files.readString(file) + "\nlinks:\n  address: http://127.0.0.1:8080/a/\n  key: ${LINKS}\n");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pages_answer_with_strict_headers_until_they_are_ended() {
        String port = FreePort.any();
        List<HttpResponse<String>> seen = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> {
            seen.add(send(port, "/a/x", "GET", ""));
            seen.add(send(port, "/a/x", "POST", "choice=later"));
            seen.add(send(port, "/a/x", "HEAD", ""));
            seen.add(send(port, "/elsewhere", "GET", ""));
            seen.add(send(port, "/a/x", "POST", "a=" + "b".repeat(600_000)));
        }));

        Desk.Typed typed = desk.type("serve", "--office-port", "0", "--port", port);

        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("http://127.0.0.1:" + port, "Страницы закрыты");
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(410, 410, 410, 404, 413);
        assertThat(seen)
                .allSatisfy(answer -> assertThat(answer.headers().map())
                        .containsKeys("content-security-policy", "referrer-policy", "cache-control", "x-robots-tag"));
        assertThat(seen.get(0).body()).isEqualTo(seen.get(1).body()).contains("Эта ссылка не действует");
        assertThat(seen.get(2).body()).isEmpty();
    }

    @Test
    void the_office_is_on_a_port_of_its_own_and_speaks_the_terminal_s_words() {
        String port = FreePort.any();
        String office = FreePort.any();
        List<HttpResponse<String>> seen = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> {
            seen.add(send(office, "/office/register", "GET", ""));
            seen.add(send(port, "/office/register", "GET", ""));
            seen.add(send(office, "/a/x", "GET", ""));
            seen.add(send(office, "/office/write?ref=b24:deal:1", "GET", ""));
            seen.add(send(port, "/office/write?ref=b24:deal:1", "GET", ""));
        }));

        Desk.Typed typed = desk.type("serve", "--port", port, "--office-port", office);

        assertThat(typed.out()).contains("http://127.0.0.1:" + office + "/office/");
        assertThat(seen).extracting(HttpResponse::statusCode).containsExactly(200, 404, 404, 200, 404);
        assertThat(seen.get(0).body()).contains("Ничего не найдено");
        assertThat(seen.get(3).body()).contains("Какое письмо?");
    }

    @Test
    void a_link_of_our_key_for_a_letter_that_was_never_sent_tells_nothing() {
        String port = FreePort.any();
        LinkSigner signer = new LinkSigner(LinkKeys.signing(1, KEY.getBytes(StandardCharsets.UTF_8)), "default");
        String token = signer.sign(
                new AnswerLink(signer.letter("nobody"), Choice.LATER, Instant.parse("2027-01-01T00:00:00Z")));
        List<HttpResponse<String>> seen = new ArrayList<>();
        desk.interruptedBy(new Visitor(() -> {
            seen.add(send(port, "/a/" + token, "GET", ""));
            seen.add(send(port, "/a/forged", "GET", ""));
        }));

        desk.type("serve", "--office-port", "0", "--port", port);

        assertThat(seen.get(0).body()).isEqualTo(seen.get(1).body());
    }

    @Test
    void other_machines_are_let_in_only_if_it_is_said() {
        Desk.Typed refused = desk.type("serve", "--office-port", "0", "--port", "0", "--host", "0.0.0.0");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--open-to-network");
        assertThat(desk.type("serve", "--office-port", "0", "--port", "0", "--host", "0.0.0.0", "--open-to-network")
                        .code())
                .isZero();
    }

    @Test
    void what_is_wrong_is_told_before_anything_is_served() throws IOException {
        assertThat(desk.type("serve", "--office-port", "0", "--port", "70000").err())
                .contains("--port");
        assertThat(desk.type("serve", "--json").code()).isEqualTo(2);
        desk.environment("LINKS", "too short");
        assertThat(desk.type("serve").err()).contains("links.key").doesNotContain("too short");
        Path file = desk.file("remind.yml");
        Files.writeString(file, Files.readString(file).replaceAll("(?s)\nlinks:.*", "\n"));
        assertThat(desk.type("serve").err()).contains("links.address");
    }

    private static HttpResponse<String> send(String port, String path, String method, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
