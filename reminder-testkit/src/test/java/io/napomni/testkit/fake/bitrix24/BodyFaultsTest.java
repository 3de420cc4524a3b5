package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.testkit.fake.bitrix24.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFaultsTest {
    private static final long TWO_GIGABYTES = 2L << 30;

    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({"502, Bad Gateway", "504, Gateway Time-out", "403, Forbidden", "500, Internal Server Error"})
    void an_answer_may_be_a_page_of_html(int status, String reason) {
        portal.faults().next(Fault.html(status, reason));
        HttpResponse<String> response = client.post("user.get", "{}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.body()).contains("<h1>" + status + " " + reason + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 1_000_000})
    void json_may_end_after_any_byte(int bytes) {
        String whole = client.post("user.get", "{}").body();
        portal.faults().next(Fault.truncatedAt(bytes));
        HttpResponse<String> cut = client.post("user.get", "{}");
        assertThat(cut.statusCode()).isEqualTo(200);
        assertThat(cut.body()).isEqualTo(whole.substring(0, Math.min(bytes, whole.length())));
    }

    @Test
    void an_answer_may_lead_elsewhere() {
        portal.faults().next(Fault.moved(URI.create("https://elsewhere.example.test/rest/")));
        HttpResponse<String> response = client.post("user.get", "{}");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("https://elsewhere.example.test/rest/");
    }

    @Test
    void a_body_may_come_byte_by_byte() {
        String whole = client.post("user.get", "{}").body();
        portal.faults().next(Fault.dribble(Duration.ofNanos(1)));
        assertThat(client.post("user.get", "{}").body()).isEqualTo(whole);
    }

    @Test
    void a_dribble_ends_when_the_portal_is_closed() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        portal.beforeEachAnswer(request -> asked.countDown());
        portal.faults().next(Fault.dribble(Duration.ofHours(1)));
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                () -> client.post("user.get", "{}").body());
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        portal.close();
        assertThatThrownBy(() -> answer.orTimeout(30, TimeUnit.SECONDS).join())
                .hasCauseInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_body_of_two_gigabytes_is_streamed_and_stops_when_the_client_has_enough() throws IOException {
        portal.faults().next(Fault.huge(TWO_GIGABYTES));
        URL url = portal.webhookUrl().resolve("user.get").toURL();
        try (InputStream body = url.openStream()) {
            byte[] first = body.readNBytes(1 << 22);
            assertThat(new String(first, 0, 13, StandardCharsets.US_ASCII)).isEqualTo("{\"result\":\"aa");
            assertThat(first).hasSize(1 << 22);
        }
        assertThat(client.post("user.get", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_huge_body_has_exactly_the_bytes_that_were_asked_for() {
        portal.faults().next(Fault.huge(200_001));
        HttpResponse<String> response = client.post("user.get", "{}");
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.body()).hasSize("{\"result\":\"".length() + 200_001);
    }

    @Test
    void json_may_be_a_million_deep() {
        portal.faults().next(Fault.deepJson(1_000_000));
        assertThat(client.post("user.get", "{}").body())
                .startsWith("{\"result\":[[[")
                .hasSize(2_000_000 + "{\"result\":}".length());
    }
}
