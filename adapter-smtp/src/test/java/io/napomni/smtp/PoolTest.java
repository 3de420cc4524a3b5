package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.smtp.pace.Traffic;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpSetup;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several connections at a time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PoolTest {

    @Test
    void letters_go_over_as_many_connections_as_the_configuration_says() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            CountDownLatch atATime = new CountDownLatch(4);
            TestWork work = new TestWork();
            for (int i = 0; i < 40; i++) {
                work.add(Bench.CUSTOMER, Bench.LETTER, () -> awaitAll(atATime));
            }
            Bench.send(over(server, 4), work);
            assertThat(atATime.getCount()).isZero();
            assertThat(work.outcomes()).hasSize(40).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.connections()).isEqualTo(4);
            assertThat(server.received())
                    .hasSize(40)
                    .extracting(ReceivedLetter::messageId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void in_doubt_is_at_most_one_letter_of_each_connection() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()));
            TestWork work = Bench.send(over(server, 3), TestWork.of(40));
            long doubts = work.outcomes().stream()
                    .filter(Outcome.InDoubt.class::isInstance)
                    .count();
            assertThat(doubts).isBetween(3L, (long) server.connections());
            assertThat(work.open()).isZero();
            assertThat(server.received()).hasSize((int) doubts);
        }
    }

    @Test
    void a_ledger_that_fails_stops_every_connection() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            TestWork work = new TestWork();
            for (int i = 0; i < 40; i++) {
                work.add(Bench.CUSTOMER, Bench.LETTER, () -> {
                    throw new LedgerException("the disk is full");
                });
            }
            assertThatThrownBy(() -> Bench.send(over(server, 4), work)).isInstanceOf(LedgerException.class);
            assertThat(server.received()).isEmpty();
            assertThat(work.outcomes()).isEmpty();
            assertThat(work.taken()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void a_host_without_threads_sends_over_one_connection() {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            TestWork work = TestWork.of(10);
            new SmtpMailExecutor(over(server, 4), Bench.CLOCK)
                    .in(task -> {
                        throw new RejectedExecutionException("full");
                    })
                    .execute(work);
            assertThat(work.outcomes()).hasSize(10).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_pool_of_one_thread_that_runs_the_run_itself_is_enough() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            TestWork work = TestWork.of(10);
            pool.submit(() -> new SmtpMailExecutor(over(server, 4), Bench.CLOCK)
                            .in(pool)
                            .execute(work))
                    .get(30, TimeUnit.SECONDS);
            assertThat(work.outcomes()).hasSize(10).allMatch(Outcome.Done.class::isInstance);
            assertThat(server.connections()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The others come first here, so that all who are refused are refused before the first letter has gone. */
    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 too many connections", "554 5.3.2 not so many at a time"})
    void a_server_that_takes_fewer_connections_gets_all_letters_over_those(String refusal) {
        try (FakeSmtpServer server = FakeSmtpServer.start(SmtpSetup.plain().withPipelining())) {
            for (int nth = 1; nth <= 3; nth++) {
                server.play(
                        SmtpRule.at(SmtpStep.CONNECT, SmtpAnswer.reply(refusal)).onlyThe(nth));
            }
            TestWork work = TestWork.of(10);
            new SmtpMailExecutor(over(server, 4), Bench.CLOCK).in(Runnable::run).execute(work);
            assertThat(List.of(work.outcome(1), work.outcome(2), work.outcome(3)))
                    .allMatch(Outcome.Deferred.class::isInstance);
            assertThat(work.outcomes()).hasSize(10);
            assertThat(server.received()).hasSize(7);
        }
    }

    private static void awaitAll(CountDownLatch atATime) {
        atATime.countDown();
        try {
            assertThat(atATime.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static SmtpConfig over(FakeSmtpServer server, int connections) {
        return Bench.plain(server).withTraffic(Traffic.usual().over(connections));
    }
}
