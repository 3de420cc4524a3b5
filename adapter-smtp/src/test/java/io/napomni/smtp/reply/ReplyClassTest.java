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
    private static final List<String> ENHANCED =
            List.of("", "4.7.1", "4.7.0", "4.2.2", "5.7.1", "5.3.4", "5.2.2", "5.1.8", "5.1.1", "5.0.0");

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
        assertThat(seen).isEqualTo(4 * 400 * 10);
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
        "MAIL, 550 Too many letters today, DISTRUSTED",
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
