package io.napomni.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.ConfigurationException;
import io.napomni.port.Outcome;
import io.napomni.smtp.reply.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are split, cut, endless, slow or senseless: never a wrong fact, never a hang, always certain or in doubt. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddServerTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG, LONG);
    /** A drop of a dripping server comes every fiftieth of a second, so no single read runs into this. */
    private static final Duration SHORT = Duration.ofMillis(1500);

    private static final Timeouts HURRIED = new Timeouts(LONG, SHORT, LONG, SHORT);

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void an_answer_may_come_in_two_pieces_parted_anywhere(Phase moment) throws Exception {
        String usual = usual(moment);
        for (int at = 1; at < usual.length(); at++) {
            int cut = at;
            OddServer.Speech inPieces = voice -> {
                voice.say(usual.substring(0, cut));
                voice.say(usual.substring(cut));
            };
            try (OddServer server = new OddServer(moment, inPieces)) {
                assertThat(send(server, PATIENT)).as("parted at %s", at).isInstanceOf(Outcome.Done.class);
                assertThat(server.letters()).isEqualTo(1);
            }
        }
    }

    /** The last letter of its first word is D1 85 in UTF-8, and 0x85 ends a line for some; so does "…" in windows-1251. */
    @ParameterizedTest
    @ValueSource(strings = {"всех благ", "\u0085"})
    void an_answer_may_be_in_the_server_s_own_words(String words) throws Exception {
        String bytes = words.equals("\u0085")
                ? words
                : new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (OddServer server = new OddServer(Phase.DOT, voice -> voice.say("250 2.0.0 " + bytes + "\r\n"))) {
            assertThat(send(server, PATIENT)).isInstanceOf(Outcome.Done.class);
        }
        try (OddServer server = new OddServer(Phase.RCPT, voice -> voice.say("550 5.1.1 " + bytes + "\r\n"))) {
            assertThat(send(server, PATIENT))
                    .isInstanceOf(Outcome.Rejected.class)
                    .asString()
                    .contains("address-dead");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void a_cut_answer_is_no_answer(Phase moment) throws Exception {
        cutEverywhere(moment, usual(moment));
    }

    /** Behind the cut may stand what turns "no such mailbox" into "we do not trust you". */
    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 blocked\r\n", "452 4.2.2 full\r\n", "550-5.7.1 no\r\n550 5.7.1 and no\r\n"})
    void a_cut_refusal_is_no_refusal(String refusal) throws Exception {
        cutEverywhere(Phase.MAIL, refusal);
        cutEverywhere(Phase.RCPT, refusal);
        cutEverywhere(Phase.DATA, refusal);
        cutEverywhere(Phase.DOT, refusal);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void an_answer_without_end_is_left(Phase moment) throws Exception {
        for (String endless : List.of("250-and so on\r\n", "354-and so on\r\n", "x", "\r\n", "\0")) {
            String block = endless.repeat(4096 / endless.length());
            OddServer.Speech unending = voice -> {
                while (!voice.socket().isClosed()) {
                    voice.say(block);
                }
            };
            try (OddServer server = new OddServer(moment, unending)) {
                assertUnanswered(moment, send(server, PATIENT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void an_answer_that_drips_is_left(Phase moment) throws Exception {
        OddServer.Speech dripping = voice -> {
            while (voice.goesOn()) {
                voice.say("2");
            }
        };
        try (OddServer server = new OddServer(moment, dripping)) {
            assertUnanswered(moment, send(server, HURRIED));
        }
    }

    @Test
    void a_handshake_that_drips_is_left() throws Exception {
        OddServer.Speech dripping = voice -> {
            // The head of a record of a handshake, 16 kB long.
            voice.say("\026\003\003\077\377");
            while (voice.goesOn()) {
                voice.say("\0");
            }
        };
        try (OddServer server = new OddServer(Phase.CONNECT, dripping)) {
            SmtpConfig config = config(server, HURRIED).withSecurity(Security.IMPLICIT_TLS);
            Outcome outcome = Bench.send(config, TestWork.of(1)).outcome(1);
            assertUnanswered(Phase.CONNECT, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void senseless_answers_are_told_from_sense(Phase moment) throws Exception {
        long seed = 20261122;
        Random chance = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String senseless = senseless(chance);
            OddServer.Speech babble = voice -> {
                voice.say(senseless);
                voice.hangUp();
            };
            try (OddServer server = new OddServer(moment, babble)) {
                Outcome outcome = send(server, PATIENT);
                assertThat(outcome)
                        .as("seed %s, answer %s at %s", seed, i, moment)
                        .isInstanceOf(moment == Phase.DOT ? Outcome.InDoubt.class : Outcome.Deferred.class);
            }
        }
    }

    @Test
    void what_is_said_while_a_letter_begins_is_not_taken_for_its_answer() throws Exception {
        CountDownLatch beginning = new CountDownLatch(1);
        CountDownLatch said = new CountDownLatch(1);
        OddServer.Speech hasty = voice -> {
            voice.say(usual(Phase.DATA));
            awaited(beginning);
            voice.say(usual(Phase.DOT));
            said.countDown();
        };
        try (OddServer server = new OddServer(Phase.DATA, hasty)) {
            TestWork work = new TestWork().add(Bench.CUSTOMER, Bench.LETTER, () -> {
                beginning.countDown();
                awaited(said);
            });
            Bench.send(config(server, PATIENT), work);
            assertThat(work.effect(1).said()).containsExactly("begin", "settle");
            assertThat(work.outcome(1)).isInstanceOf(Outcome.Deferred.class);
            assertThat(server.letters()).isZero();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void cutEverywhere(Phase moment, String whole) throws Exception {
        for (int at = 0; at < whole.length(); at++) {
            String part = whole.substring(0, at);
            OddServer.Speech cut = voice -> {
                voice.say(part);
                voice.hangUp();
            };
            try (OddServer server = new OddServer(moment, cut)) {
                assertUnanswered(moment, send(server, PATIENT));
            }
        }
    }

    /** Before the dot nothing was sent, and that is certain; after it nobody knows. */
    private static void assertUnanswered(Phase moment, Outcome outcome) {
        if (moment == Phase.DOT) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.InDoubt.class,
                            it -> assertThat(it.why().code()).isEqualTo("no-answer-after-letter"));
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Deferred.class,
                            it -> assertThat(it.why().code()).isIn("mail-connection-lost", "mail-server-unreachable"));
        }
    }

    /** Bytes of all kinds, digits and line ends among them, but no line that is a reply. */
    private static String senseless(Random chance) {
        String alphabet = "0123456789- \r\n\t\0\377\200ab.";
        StringBuilder text = new StringBuilder("x");
        int length = chance.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
        }
        return text + (chance.nextBoolean() ? "\r\n" : "");
    }

    private static String usual(Phase moment) {
        return Objects.requireNonNull(OddServer.USUAL.get(moment));
    }

    private static SmtpConfig config(OddServer server, Timeouts timeouts) {
        return SmtpConfig.of("127.0.0.1", server.port(), Bench.SENDER, Bench.KEY)
                .withSecurity(Security.PLAIN_LOOPBACK)
                .withTimeouts(timeouts);
    }

    private static Outcome send(OddServer server, Timeouts timeouts) {
        TestWork work = TestWork.of(1);
        try {
            return Bench.send(config(server, timeouts), work).outcome(1);
        } catch (ConfigurationException told) {
            throw new AssertionError("an odd answer says nothing of the configuration", told);
        }
    }
}
