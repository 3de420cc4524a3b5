package io.napomni.smtp.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.smtp.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @Test
    void a_reply_of_several_lines_is_one_reply() {
        assertThat(Reply.parse("550-5.1.1 No such\n550 5.1.1 user here\n"))
                .contains(new Reply(550, "5.1.1", "No such user here"));
        assertThat(Reply.parse("250")).contains(new Reply(250, "", ""));
        assertThat(Reply.parse("250 ")).contains(new Reply(250, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "25", "2500 OK", "abc", "250OK", "+25 OK", "650 OK", "250-a\n550 b", "250-a\nb", "１２３ x"})
    void what_is_no_reply_is_not_taken_for_one(String text) {
        assertThat(Reply.parse(text)).isEmpty();
    }

    @Test
    void a_number_that_only_looks_like_an_enhanced_code_is_text() {
        assertThat(Reply.parse("550 5.1.1example is no user").orElseThrow().enhanced())
                .isEmpty();
        assertThat(Reply.parse("550 5.1.1").orElseThrow().enhanced()).isEqualTo("5.1.1");
    }

    @Test
    void a_receipt_names_nobody() {
        Reply reply = Reply.parse(
                        "250 2.0.0 <Ivan.Petrov@client.example>: Ivan.petrov, x@y.example queued as 4F1\u0007")
                .orElseThrow();
        assertThat(reply.without(Bench.CUSTOMER)).isEqualTo("250 2.0.0 … …, … queued as 4F1");
    }

    @Test
    void words_in_any_language_are_kept_and_an_end_of_line_is_none_of_them() {
        assertThat(Reply.parse("550 5.1.1 Таких адресов нет\r\n"))
                .contains(new Reply(550, "5.1.1", "Таких адресов нет"));
        assertThat(Reply.parse("250 OK\u0085\u2028 really")).contains(new Reply(250, "", "OK\u0085\u2028 really"));
        assertThat(Reply.parse("250 OK\r550 no")).isEmpty();
    }

    @Test
    void a_receipt_does_not_name_the_firm_either() {
        Reply reply = Reply.parse("550 5.7.1 ivan.petrov at client.example, or CLIENT.EXAMPLE .")
                .orElseThrow();
        assertThat(reply.without(Bench.CUSTOMER)).isEqualTo("550 5.7.1 … at …, or … .");
    }

    @Test
    void a_long_reply_is_cut() {
        Reply reply = Reply.parse("250 " + "x".repeat(5000)).orElseThrow();
        assertThat(reply.without(Bench.CUSTOMER)).hasSize(200);
    }
}
