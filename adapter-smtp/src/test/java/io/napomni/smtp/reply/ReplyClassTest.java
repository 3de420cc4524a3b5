package io.napomni.smtp.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code at every phase with every kind of enhanced code against a table that was written by hand. */
class ReplyClassTest {

    private static final List<Phase> PHASES = List.of(Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.DOT);
    private static final List<String> ENHANCED = List.of(
            "", "4.7.1", "4.7.0", "4.2.2", "5.7.1", "5.3.4", "5.2.2", "5.1.8", "5.1.1", "5.1.0", "5.4.6", "5.0.0");

    private record Row(String phases, int from, int to, String enhanced, ReplyClass meaning) {

        private boolean fits(Phase phase, int code, String given) {
            return (phases.equals("*") || List.of(phases.split(",")).contains(phase.name()))
                    && from <= code
                    && code <= to
                    && (enhanced.equals("*") || enhanced.equals(given.isEmpty() ? "-" : given));
        }
    }

    @Test
    void every_reply_means_what_the_table_says() {
        List<Row> table = table();
        int seen = 0;
        for (Phase phase : PHASES) {
            for (int code = 200; code < 600; code++) {
                for (String enhanced : ENHANCED) {
                    assertThat(ReplyClass.of(phase, Optional.of(new Reply(code, enhanced, "no"))))
                            .as("%s %s %s", phase, code, enhanced)
                            .isEqualTo(expected(table, phase, code, enhanced));
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(4 * 400 * 12);
    }

    @Test
    void silence_is_doubt_after_the_dot_and_nowhere_else() {
        for (Phase phase : Phase.values()) {
            assertThat(ReplyClass.of(phase, Optional.empty()))
                    .isEqualTo(phase == Phase.DOT ? ReplyClass.DOUBT : ReplyClass.CONNECTION);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 You are greylisted; try again, GREYLISTED",
        "RCPT, 450 4.2.0 Graylisted for 300 seconds, GREYLISTED",
        "RCPT, 550 blocked by our spam filter, DISTRUSTED",
        "RCPT, 554 Relay access denied, DISTRUSTED",
        "DOT, 554 Message rejected under suspicion of SPAM, DISTRUSTED",
        "RCPT, 550 5.1.0 <office@seller.example>: Sender address rejected: User unknown, DISTRUSTED",
        "RCPT, 550 Sender verify failed, DISTRUSTED",
        "MAIL, 550 5.1.0 Sender address rejected, CONFIGURATION",
        "RCPT, 550 5.1.0 Recipient address rejected, ADDRESS_DEAD",
        "RCPT, 553 5.3.2 system not accepting mail, REFUSED",
        "RCPT, 554 5.4.6 routing loop, REFUSED",
        "RCPT, 554 5.4.1 no answer from host, REFUSED",
        "RCPT, 503 5.5.1 need MAIL, REFUSED",
        "RCPT, 503 need MAIL, REFUSED",
        "MAIL, 550 Too many letters today, QUOTA",
        "DOT, 550 5.4.5 Daily user sending quota exceeded, QUOTA",
        "MAIL, 452 daily limit exceeded, QUOTA",
        "RCPT, 451 Ratelimit exceeded, QUOTA",
        "MAIL, 451 4.7.0 limit, QUOTA",
        "MAIL, 421 4.7.0 daily limit, QUOTA",
        "CONNECT, 421 4.7.0 unusual rate, THROTTLED",
        "MAIL, 421 limit of connections, CONNECTION",
        "RCPT, 452 4.5.3 too many recipients, BUSY",
        "RCPT, 450 too many connections, BUSY",
        "RCPT, 452 4.2.2 over the limit, BUSY",
        "DOT, 552 message size exceeds my databytes limit, TOO_BIG",
        "DOT, 554 message too large; the limit is 10 MB of size, TOO_BIG",
        "RCPT, 552 Mailbox limit exceeded, MAILBOX",
        "RCPT, 550 mailbox is full, MAILBOX",
        "DOT, 550 user over quota, MAILBOX",
        "DOT, 554 too many hops, REFUSED",
        "DOT, 552 5.7.0 blocked for its content, DISTRUSTED",
        "RCPT, 550 5.4.1 Recipient address rejected, ADDRESS_DEAD",
        "RCPT, 550 5.1.10 domain takes no mail, ADDRESS_DEAD",
        "RCPT, 450 5.1.1 no such user, ADDRESS_DEAD",
        "RCPT, 550 4.7.1 come back, GREYLISTED",
        "DOT, 530 5.7.0 log in, DISTRUSTED",
        "DOT, 554 5.6.0 malformed, REFUSED",
        "MAIL, 552 5.2.3 longer than you may, TOO_BIG",
    })
    void what_the_words_say_decides_where_the_codes_do_not(Phase phase, String line, ReplyClass meaning) {
        assertThat(ReplyClass.of(phase, Reply.parse(line))).isEqualTo(meaning);
    }

    private static ReplyClass expected(List<Row> table, Phase phase, int code, String enhanced) {
        return table.stream()
                .filter(row -> row.fits(phase, code, enhanced))
                .findFirst()
                .map(Row::meaning)
                .orElseThrow(() -> new AssertionError("no row for " + phase + " " + code + " " + enhanced));
    }

    private static List<Row> table() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                ReplyClassTest.class.getResourceAsStream("/reply-classes.txt"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +", -1))
                    .map(words -> new Row(words[0], first(words[1]), last(words[1]), words[2], meaning(words[3])))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReplyClass meaning(String name) {
        return ReplyClass.valueOf(name);
    }

    private static int first(String codes) {
        return Integer.parseInt(codes.substring(0, 3));
    }

    private static int last(String codes) {
        return Integer.parseInt(codes.substring(codes.length() - 3));
    }
}
