package io.napomni.smtp.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
