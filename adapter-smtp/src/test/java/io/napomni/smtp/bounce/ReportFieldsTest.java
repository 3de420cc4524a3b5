package io.napomni.smtp.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFieldsTest {

    private static final int LINES = 20_000;

    /** A text that counts how often one of its signs is looked at. */
    private static final class Counting implements CharSequence {

        private final String text;
        private long looks;

        private Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void many_empty_lines_are_passed_over_in_as_many_steps() {
        String group = "Final-Recipient: rfc822; a@client.example\r\nAction: failed\r\nStatus: 5.1.1";
        for (String end : new String[] {"\r\n", "\n"}) {
            Counting text = new Counting(group + end.repeat(LINES) + group + end.repeat(LINES));
            assertThat(ReportFields.read(text, Optional.empty())).hasSize(2);
            assertThat(text.looks).isLessThan(4L * text.length());
        }
    }

    /** RFC 3464, 2.1.1: these fields may have comments, as RFC 822 knows them. */
    @ParameterizedTest
    @CsvSource({
        "failed (permanent), 5.1.1 (no such (user\\) here)",
        "(so it is) Failed, (see) 5.1.1",
        "failed(at 21:30), 5.1.1(bad)",
        "'failed\r\n (folded)', '5.1.1\r\n\t(folded)'",
        "failed (never ended, 5.1.1 (never ended"
    })
    void comments_are_no_part_of_what_is_said(String action, String status) {
        String group = "Final-Recipient: rfc822; a@client.example\r\nAction: " + action + "\r\nStatus: " + status;
        assertThat(ReportFields.read(group, Optional.empty())).singleElement().satisfies(report -> {
            assertThat(report.isFailure()).isTrue();
            assertThat(report.status()).isEqualTo("5.1.1");
        });
    }

    @Test
    void what_is_only_a_comment_says_nothing() {
        String group = "Final-Recipient: rfc822; a@client.example\r\nAction: delayed (failed)\r\nStatus: (5.1.1)";
        assertThat(ReportFields.read(group, Optional.empty())).singleElement().satisfies(report -> {
            assertThat(report.isFailure()).isFalse();
            assertThat(report.status()).isEmpty();
        });
    }
}
