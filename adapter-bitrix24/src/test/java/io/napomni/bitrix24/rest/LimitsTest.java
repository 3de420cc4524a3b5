package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.napomni.bitrix24.limit.Spent;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LimitsTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private final SettableClock clock = SettableClock.at(START, ZoneOffset.UTC);
    private final List<Duration> waits = new ArrayList<>();
    private final Gate gate = new Gate(
            Webhook.of("https://acme.example.test/rest/1/abcd1234/"),
            PortalOptions.standard().withPause(wait -> {
                waits.add(wait);
                clock.advance(wait);
            }),
            clock);

    private Optional<PortalError> enter(String... methods) {
        return gate.enter("portal", Set.of(methods), Duration.ofMinutes(12));
    }

    /** The portal's own bucket: it leaks once a second, and refuses the request that would exceed its brim. */
    private static final class Portal {
        private long level;
        private long tick;

        boolean takes(Instant at) {
            long now = Duration.between(START, at).toSeconds();
            level = Math.max(0, level - 2 * (now - tick));
            tick = now;
            return level + 1 <= 50 && ++level > 0;
        }
    }

    @Test
    void no_request_of_a_thousand_meets_a_full_bucket_and_little_time_is_lost() {
        Portal portal = new Portal();
        for (int i = 0; i < 1000; i++) {
            assertThat(enter("m")).isEmpty();
            assertThat(portal.takes(clock.instant())).as("request " + i).isTrue();
            clock.advance(Duration.ofMillis(i % 7));
        }
        assertThat(Duration.between(START, clock.instant())).isLessThan(Duration.ofSeconds(478));
    }

    @Test
    void a_burst_does_not_wait() {
        for (int i = 0; i < 48; i++) {
            enter("m");
        }
        assertThat(waits).isEmpty();
        enter("m");
        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void a_refusal_says_that_others_have_filled_the_bucket() {
        gate.learn("m", PortalError.of("portal", ErrorKind.REQUEST_LIMIT, ""));

        enter("m");

        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void a_clock_that_is_put_back_stops_nothing() {
        for (int i = 0; i < 48; i++) {
            enter("m");
        }
        clock.show(START.minusSeconds(3600));
        enter("m");

        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    private void spent(String method, double operating, Optional<Instant> resetAt) {
        gate.note(method, new Spent(Duration.ZERO, OptionalDouble.of(operating), resetAt));
    }

    @Test
    void a_method_near_its_working_time_waits_until_that_is_forgotten_and_others_go_on() {
        spent("crm.item.list", 476, Optional.of(START.plusSeconds(300)));

        enter("user.get");
        assertThat(waits).isEmpty();
        enter("batch", "crm.item.list");
        assertThat(waits).containsExactly(Duration.ofSeconds(301));
        enter("crm.item.list");
        assertThat(waits).hasSize(1);
    }

    @Test
    void working_time_below_the_limit_stops_nothing() {
        spent("crm.item.list", 474, Optional.of(START.plusSeconds(300)));

        enter("crm.item.list");

        assertThat(waits).isEmpty();
    }

    @Test
    void a_refused_method_waits_for_the_time_last_told_or_for_a_minute() {
        spent("a", 1, Optional.of(START.plusSeconds(120)));
        gate.learn("a", PortalError.of("portal", ErrorKind.OPERATING_LIMIT, ""));
        PortalError unknown = gate.learn("b", PortalError.of("portal", ErrorKind.OPERATING_LIMIT, ""));

        assertThat(unknown.notBefore()).contains(START.plusSeconds(60));
        enter("b");
        enter("a");
        assertThat(waits).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void nobody_waits_longer_than_their_patience() {
        spent("a", 480, Optional.of(START.plusSeconds(500)));

        Optional<PortalError> closed = gate.enter("portal", Set.of("a"), Duration.ofSeconds(30));

        assertThat(closed).hasValueSatisfying(error -> {
            assertThat(error.kind()).isEqualTo(ErrorKind.OPERATING_LIMIT);
            assertThat(error.notBefore()).contains(START.plusSeconds(501));
        });
        assertThat(waits).isEmpty();
    }

    @Test
    void an_interrupted_thread_sends_nothing_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        Optional<PortalError> stopped = enter("m");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.map(PortalError::kind)).contains(ErrorKind.STOPPED);
    }

    private List<String> logged(Runnable doing) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Gate.class);
        log.start();
        logger.addAppender(log);
        try {
            doing.run();
        } finally {
            logger.detachAppender(log);
        }
        return log.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    @Test
    void a_wait_for_working_time_is_told_once_with_its_length_and_why() {
        Gate many = new Gate(
                Webhook.of("https://told.example.test/rest/1/abcd1234/"),
                PortalOptions.standard().withPause(wait -> {}),
                clock);
        many.note("a", new Spent(Duration.ZERO, OptionalDouble.of(480), Optional.of(START.plusSeconds(300))));
        Runnable three = () -> List.of(1, 2, 3)
                .forEach(time -> many.enter("told.example.test, a", Set.of("a"), Duration.ofMinutes(12)));

        assertThat(logged(three))
                .containsExactly("INFO Bitrix24 told.example.test, a: waiting 301 s, because the working time that the"
                        + " portal gives [a] in ten minutes is used up. It goes on by itself.");
        clock.advance(Duration.ofSeconds(302));
        assertThat(logged(three)).isEmpty();
        many.note(
                "a",
                new Spent(
                        Duration.ZERO,
                        OptionalDouble.of(480),
                        Optional.of(clock.instant().plusSeconds(60))));
        assertThat(logged(three)).as("another wait").hasSize(1);
    }

    @Test
    void a_clock_that_jumps_ahead_gives_one_more_burst_and_no_more() {
        for (int i = 0; i < 48; i++) {
            enter("m");
        }
        clock.advance(Duration.ofDays(400));
        for (int i = 0; i < 48; i++) {
            enter("m");
        }
        assertThat(waits).isEmpty();
        enter("m");
        clock.show(START);
        enter("m");

        assertThat(waits).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofMillis(499)) > 0);
    }
}
