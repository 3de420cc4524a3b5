package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.EmailAddress;
import io.napomni.port.Outcome;
import io.napomni.smtp.pace.ProcessRests;
import io.napomni.smtp.pace.Rate;
import io.napomni.smtp.pace.Traffic;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rests and rates, counted at the server. */
class PaceTest {

    private final FakeSmtpServer server = FakeSmtpServer.start();
    private final TestClock clock = new TestClock();
    private final ProcessRests memory = new ProcessRests();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.7.0 limit reached, PT24H",
        "MAIL, 451 4.7.0 limit reached; try again in 2 hours, PT2H",
        "MAIL, 421 4.7.0 unusual rate of mail, PT1H",
        "RCPT, 554 5.7.1 your reputation is bad, PT24H",
        "DOT, 550 daily limit exceeded, PT24H",
        "MAIL, 451 4.7.0 too fast; try again in 3 hours, PT3H",
        "MAIL, 451 4.7.0 too fast; try again in 5 seconds, PT1H",
        "MAIL, 452 daily limit exceeded, PT24H",
    })
    void a_channel_that_is_refused_for_itself_rests_over_restarts(SmtpStep step, String reply, Duration rest) {
        server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)));
        assertThat(run(10).outcomes()).hasSize(3);
        int before = server.connections();
        clock.turn(rest.minusSeconds(1));
        assertThat(run(10).taken()).isZero();
        assertThat(server.connections()).isEqualTo(before);
        clock.turn(Duration.ofSeconds(1));
        assertThat(run(10).outcomes()).as("one letter tries").hasSize(1);
        clock.turn(rest);
        assertThat(run(10).taken()).as("the next rest is longer, up to a day").isEqualTo(rest.toHours() >= 24 ? 1 : 0);
    }

    @Test
    void when_the_letter_after_a_rest_passes_all_do() {
        server.play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.reply("451 4.7.0 too fast")));
        run(10);
        server.behave();
        clock.turn(Duration.ofHours(1));
        assertThat(run(10).outcomes()).hasSize(10).allMatch(Outcome.Done.class::isInstance);
        assertThat(memory.find(Bench.plain(server).channelName())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 unknown", "RCPT, 452 4.2.2 full", "DATA, 451 4.3.0 disk", "MAIL, 421 4.3.2 leaving"})
    void what_is_not_about_us_makes_no_rest(SmtpStep step, String reply) {
        server.play(SmtpRule.at(step, SmtpAnswer.reply(reply)));
        run(4);
        assertThat(memory.find(Bench.plain(server).channelName())).isEmpty();
        server.behave();
        assertThat(run(4).outcomes()).hasSize(4).allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void a_single_distrust_between_good_letters_makes_no_rest() {
        server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.7.1 no")).onlyThe(2));
        assertThat(run(5).outcomes()).hasSize(5);
        assertThat(memory.find(Bench.plain(server).channelName())).isEmpty();
    }

    @Test
    void the_rate_of_the_channel_is_waited_for_and_kept() {
        SmtpConfig config = Bench.plain(server).withTraffic(Traffic.usual().atMost(Rate.perMinute(3)));
        SmtpMailExecutor executor = new SmtpMailExecutor(config, clock).waitingBy(clock::turn);
        TestWork work = TestWork.of(10);
        executor.execute(work);
        assertThat(work.outcomes()).hasSize(10).allMatch(Outcome.Done.class::isInstance);
        assertThat(Duration.between(Bench.NOW, clock.instant())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void nobody_waits_for_a_rate_while_the_server_waits_for_a_letter() {
        try (FakeSmtpServer groups = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            SmtpConfig config = Bench.plain(groups).withTraffic(Traffic.usual().atMost(Rate.perMinute(3)));
            List<String> before = new ArrayList<>();
            SmtpMailExecutor executor = new SmtpMailExecutor(config, clock).waitingBy(wait -> {
                long open = groups.commands().stream().filter("DATA"::equals).count()
                        - groups.received().size();
                before.add(open + " open");
                clock.turn(wait);
            });
            TestWork work = TestWork.of(10);
            executor.execute(work);
            assertThat(work.outcomes()).hasSize(10).allMatch(Outcome.Done.class::isInstance);
            assertThat(before).hasSize(3).containsOnly("0 open");
        }
    }

    @Test
    void what_would_have_to_wait_too_long_is_left_where_it_is() {
        Traffic traffic = Traffic.usual().atMost(new Rate(3, Duration.ofHours(1)));
        TestWork work = TestWork.of(10);
        new SmtpMailExecutor(Bench.plain(server).withTraffic(traffic), clock).execute(work);
        assertThat(work.taken()).isEqualTo(3);
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void one_domain_does_not_hold_up_the_others() {
        SmtpConfig config = Bench.plain(server).withTraffic(Traffic.usual().atMostForADomain(Rate.perMinute(2)));
        TestWork work = TestWork.of(4);
        work.add(new EmailAddress("a@other.example"), Bench.LETTER, () -> {});
        new SmtpMailExecutor(config, clock).execute(work);
        assertThat(work.outcome(3)).isInstanceOfSatisfying(Outcome.Deferred.class, it -> {
            assertThat(it.why().code()).isEqualTo("mail-paced");
            assertThat(it.pause()).isEqualTo(Duration.ofMinutes(1));
        });
        assertThat(work.outcome(5)).isInstanceOf(Outcome.Done.class);
        assertThat(server.received()).hasSize(3);
    }

    /** A new executor each time, as after a restart. */
    private TestWork run(int letters) {
        TestWork work = TestWork.of(letters);
        new SmtpMailExecutor(Bench.plain(server), clock).remembering(memory).execute(work);
        return work;
    }
}
