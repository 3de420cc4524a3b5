package io.napomni.onec.wire;

import static io.napomni.onec.wire.ErrorsTest.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.onec.Stub;
import io.napomni.onec.error.ErrorKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {
    private static final String NO_LICENCE = "{\"exception\":{\"descr\":\"Не обнаружено свободной лицензии!\"}}";

    private final Stub stub = Stub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    private ErrorKind kind(OneC base) {
        return ErrorsTest.error(base.page(ORDERS)).kind();
    }

    @Test
    void a_busy_base_is_asked_again_after_longer_and_longer_waits() {
        stub.then(503, "").then(502, "").then(504, "").rows("{\"Ref_Key\":\"a\"}");

        assertThat(stub.base().page(ORDERS).orThrow().rows()).hasSize(1);
        assertThat(stub.waits).hasSize(3);
        for (int wait = 0; wait < 3; wait++) {
            assertThat(stub.waits.get(wait).toMillis()).isBetween(500L << wait, 1500L << wait);
        }
    }

    @Test
    void it_is_given_up_after_four_attempts() {
        stub.then(503, "");

        assertThat(kind(stub.base())).isEqualTo(ErrorKind.BUSY);
        assertThat(stub.requests).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 501})
    void what_does_not_pass_is_not_asked_again(int status) {
        stub.then(status, "<html>");

        kind(stub.base());

        assertThat(stub.requests).hasSize(1);
        assertThat(stub.waits).isEmpty();
    }

    @Test
    void who_names_a_time_is_not_asked_before() {
        stub.then(exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "40");
                    Stub.send(exchange, 429, "");
                })
                .then(exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "Sun, 01 Mar 2026 09:01:00 GMT");
                    Stub.send(exchange, 503, "");
                })
                .rows();

        assertThat(stub.base().page(ORDERS).orThrow().rows()).isEmpty();
        assertThat(stub.waits).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(60));
    }

    @Test
    void who_names_a_time_beyond_our_patience_is_not_asked_again() {
        stub.then(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            Stub.send(exchange, 429, "");
        });

        assertThat(kind(stub.base())).isEqualTo(ErrorKind.BUSY);
        assertThat(stub.requests).hasSize(1);
        assertThat(stub.waits).isEmpty();
    }

    @Test
    void without_licences_there_are_minutes_between_attempts_and_then_silence() {
        AtomicReference<Instant> now = new AtomicReference<>(Stub.NOW);
        stub.then(500, NO_LICENCE);
        OneC base = stub.base(stub.options(), clock(now));

        assertThat(kind(base)).isEqualTo(ErrorKind.LICENCES);
        assertThat(stub.requests).hasSize(3);
        assertThat(stub.waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) >= 0);

        for (int more = 0; more < 100; more++) {
            assertThat(kind(base)).isEqualTo(ErrorKind.LICENCES);
        }
        assertThat(stub.requests).hasSize(3);

        now.set(Stub.NOW.plus(Duration.ofMinutes(3)));
        stub.rows();
        assertThat(base.page(ORDERS).orThrow().rows()).isEmpty();
        assertThat(stub.requests).hasSize(5);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }
}
