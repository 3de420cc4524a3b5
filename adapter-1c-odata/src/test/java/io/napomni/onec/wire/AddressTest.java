package io.napomni.onec.wire;

import static io.napomni.onec.wire.ErrorsTest.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.onec.Stub;
import io.napomni.onec.query.VirtualTable;
import io.napomni.port.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private final Stub stub = Stub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1c.example/ut",
                "https://1c.example/ut/",
                "HTTPS://1C.example/ut/odata/standard.odata",
                " https://1c.example/ut/odata/standard.odata/ "
            })
    void the_publication_is_enough(String url) {
        assertThat(BaseAddress.of(url)).hasToString("https://1c.example/ut/odata/standard.odata/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1c.example/ut",
                "ftp://1c.example/ut",
                "1c.example/ut",
                "https://login:s3cret@1c.example/ut",
                "https://1c.example/ut?s3cret",
                "https://1c.example/ut#s3cret",
                "https://1c example/s3cret",
                "",
                "https:///ut"
            })
    void any_other_address_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> BaseAddress.of(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The address of the 1C base")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void clear_text_is_for_this_machine_or_by_decision() {
        assertThat(BaseAddress.of("http://localhost:8080/ut").host()).isEqualTo("localhost:8080");
        assertThat(BaseAddress.trustingNetwork("http://1c.example/ut").host()).isEqualTo("1c.example");
    }

    @Test
    void login_and_password_go_as_utf_8_and_are_never_shown() {
        stub.rows();
        stub.base().page(ORDERS).orThrow();
        String header = stub.headers.get(0).getFirst("Authorization");

        byte[] both = Base64.getDecoder().decode(header.substring("Basic ".length()));
        assertThat(new String(both, StandardCharsets.UTF_8)).isEqualTo("Иванов:" + Stub.PASSWORD);
        assertThat(Credentials.of("Иванов", Stub.PASSWORD)).hasToString("***");
    }

    @Test
    void everything_is_a_get_of_json_with_allowed_rows_only() {
        stub.rows();
        stub.base().page(ORDERS).orThrow();
        stub.base(stub.options().failingOnHiddenRows()).page(ORDERS).orThrow();
        stub.base().page(VirtualTable.balance("AccumulationRegister_A")).orThrow();

        assertThat(stub.requests).allMatch(request -> request.startsWith("GET /ut/odata/standard.odata/"));
        assertThat(stub.requests.get(0))
                .contains("$format=application/json;odata=nometadata")
                .endsWith("&allowedOnly=true");
        assertThat(stub.requests.subList(1, 3)).noneMatch(request -> request.contains("allowedOnly"));
        assertThat(stub.headers.get(0).getFirst("Accept")).isEqualTo("application/json");
    }

    @Test
    void a_connection_is_used_again() {
        List<Integer> ports = new java.util.concurrent.CopyOnWriteArrayList<>();
        stub.then(exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            Stub.send(exchange, 200, "{\"value\":[{\"a\":\"" + "б".repeat(100_000) + "\"}]}");
        });
        try (OneC base = stub.base()) {
            for (int question = 0; question < 5; question++) {
                base.page(ORDERS).orThrow();
            }
        }
        assertThat(ports).hasSize(5).containsOnly(ports.get(0));
    }

    @Test
    void no_more_questions_at_a_time_than_allowed_also_from_the_common_pool() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        stub.then(exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                two.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            Stub.send(exchange, 200, "{\"value\":[]}");
        });
        OneC base = stub.base(stub.options().with(50, 2));

        ForkJoinPool.commonPool()
                .submit(() -> IntStream.range(0, 24)
                        .parallel()
                        .forEach(i -> base.page(ORDERS).orThrow()))
                .join();

        assertThat(stub.requests).hasSize(24);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void options_that_cannot_work_are_refused() {
        assertThatThrownBy(() -> stub.options().with(0, 1)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> stub.options().with(1, 0)).isInstanceOf(ConfigurationException.class);
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new OneCOptions.Limits(second, Duration.ZERO, second, second, 1))
                .isInstanceOf(ConfigurationException.class);
    }
}
