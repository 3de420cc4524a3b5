package io.napomni.proofs.mail;

import io.napomni.port.Outcome;
import io.napomni.port.store.Rests;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.world.Seeds;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.pace.Rate;
import io.napomni.smtp.pace.Traffic;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import io.napomni.testkit.memory.MemoryStores;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F23 and F24: a server that has had enough, and a rate for each domain; both counted at the server. */
class PaceProofTest {

    private static final int PLANNED = Seeds.atLength() ? 10_000 : 1_000;
    private static final int A_MINUTE = 60;

    @Test
    void a_server_that_says_limit_is_left_alone_and_tried_again_with_one_letter() {
        Figures figures = new Figures("F23");
        SettableClock clock = Post.clock();
        Rests rests = MemoryStores.on(clock).stores().rests();
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.reply("451 4.7.0 limit")));
            int firstHour = connectionsIn(12, Duration.ofMinutes(5), server, clock, rests);
            int blocked = connectionsIn(22, Duration.ofHours(1), server, clock, rests);
            clock.advance(Duration.ofHours(2));
            int probe = run(server, clock, rests);
            figures.atMost("connections-in-the-first-hour", firstHour, 5)
                    .exactly("connections-in-the-rest-of-the-day", blocked, 0)
                    .exactly("letters-that-try-after-a-day", probe, 1);
            server.behave();
            clock.advance(Duration.ofDays(1));
            run(server, clock, rests);
            figures.exactly("arrived-once-it-lets-us", server.received().size(), PLANNED)
                    .check();
        }
    }

    private static int connectionsIn(
            int runs, Duration between, FakeSmtpServer server, SettableClock clock, Rests rests) {
        int before = server.connections();
        for (int i = 0; i < runs; i++) {
            run(server, clock, rests);
            clock.advance(between);
        }
        return server.connections() - before;
    }

    /** How many letters were tried. */
    private static int run(FakeSmtpServer server, SettableClock clock, Rests rests) {
        Basket basket = new Basket().with(PLANNED, "client.example");
        new SmtpMailExecutor(Post.config(server.port()), clock)
                .remembering(rests)
                .execute(basket);
        return (int) (basket.count(Outcome.Done.class)
                + basket.count(Outcome.Deferred.class)
                + basket.count(Outcome.Rejected.class));
    }

    @Test
    void no_domain_gets_more_than_its_rate_in_any_minute() {
        Figures figures = new Figures("F24");
        int each = Seeds.atLength() ? 1_000 : 150;
        SettableClock clock = Post.clock();
        Map<String, Deque<Instant>> lastMinute = new HashMap<>();
        List<Integer> crowds = Collections.synchronizedList(new ArrayList<>());
        Basket basket = new Basket();
        List.of("one.example", "two.example", "three.example").forEach(domain -> basket.with(each, domain));
        try (FakeSmtpServer server = FakeSmtpServer.start()) {
            server.afterEachLetter(letter -> {
                String domain = letter.recipient().replaceFirst(".*@", "");
                crowds.add(crowd(lastMinute.computeIfAbsent(domain, one -> new ArrayDeque<>()), clock.instant()));
            });
            Traffic traffic = Traffic.usual().atMostForADomain(new Rate(A_MINUTE, Duration.ofMinutes(1)));
            SmtpMailExecutor mail = new SmtpMailExecutor(
                            Post.config(server.port()).withTraffic(traffic), clock)
                    .waitingBy(clock::advance);
            for (int rounds = 0; server.received().size() < 3 * each && rounds < 10_000; rounds++) {
                mail.execute(basket);
                clock.advance(Duration.ofSeconds(7));
                basket.putBack(clock.instant());
            }
            figures.exactly("arrived", server.received().size(), 3L * each);
        }
        figures.atMost("most-in-a-minute", Collections.max(crowds), A_MINUTE).check();
    }

    private static int crowd(Deque<Instant> times, Instant now) {
        times.add(now);
        while (!times.peekFirst().isAfter(now.minus(Duration.ofMinutes(1)))) {
            times.removeFirst();
        }
        return times.size();
    }
}
