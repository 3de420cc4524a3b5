package io.napomni.smtp.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a letter is read: whoever can write to the return path can write much, and it is read before a run. */
class ReportsTest {

    private static final String FIRST = "--b1\r\nContent-Type: text/plain";
    private static final String LAST = "Subject: =?UTF-8?B?0JTQvtCz0L7QstC+0YA=?=\r\n";
    private static final int MANY = 1_000;
    private static final int MUCH = 1024 * 1024;

    private static int reportsIn(String letter) {
        return Reports.in(Returned.bytes(letter)).size();
    }

    /** Mail servers put it second. */
    @ParameterizedTest
    @ValueSource(strings = {"--b1\r\n\r\n\r\n", "--b1\n\n", "--b1\r\r", "--b1 \t\r\n\r\n"})
    void a_status_behind_very_many_parts_is_not_looked_for(String part) {
        assertThat(reportsIn(Returned.POSTFIX.replace(FIRST, part + FIRST))).isEqualTo(1);
        assertThat(reportsIn(Returned.POSTFIX.replace(FIRST, part.repeat(MANY) + FIRST)))
                .isZero();
    }

    @Test
    void many_parts_of_a_letter_that_does_not_say_what_parts_them_are_not_read_either() {
        String unsaid = Returned.POSTFIX.replace("; boundary=\"b1\"", "");
        assertThat(reportsIn(unsaid)).isEqualTo(1);
        assertThat(reportsIn(unsaid.replace(FIRST, "--b1\r\n\r\n".repeat(MANY) + FIRST)))
                .isZero();
    }

    @Test
    void a_status_behind_very_many_words_is_not_looked_for() {
        String words = "I am sorry.\r\n";
        assertThat(reportsIn(Returned.POSTFIX.replace(words, words.repeat(MUCH / words.length()))))
                .isZero();
        assertThat(reportsIn("X: y\r\n".repeat(MUCH / 6) + Returned.POSTFIX)).isZero();
    }

    @Test
    void a_letter_that_comes_back_whole_may_be_long_and_of_many_parts() {
        String whole = Returned.POSTFIX.replace("text/rfc822-headers", "message/rfc822");
        String parts = "\r\n--b1-of-its-own\r\n\r\nan attachment".repeat(MANY);
        String text = "\r\n-- \r\n-----------------\r\n".repeat(MANY);
        for (String rest : new String[] {parts, text, "x".repeat(MUCH), "--b1\r\n\r\n".repeat(MANY)}) {
            assertThat(Reports.in(Returned.bytes(whole.replace(LAST, LAST + rest))))
                    .singleElement()
                    .satisfies(report -> assertThat(report.messageId()).contains(Returned.ID));
        }
    }
}
