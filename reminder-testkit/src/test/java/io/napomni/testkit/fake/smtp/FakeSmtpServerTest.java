package io.napomni.testkit.fake.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FakeSmtpServerTest {

    private static final String[] LETTER = {
        "Subject: =?UTF-8?B?0J/RgNC4?=\r\n =?utf-8?Q?=D0=B2=D0=B5=D1=82_!?=",
        "Message-Id: <1@one.example>",
        "Content-Type: multipart/alternative; boundary=\"b 1\"",
        "",
        "--b 1",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=D0=94=D0=B0 =",
        "and  ",
        "..one",
        "--b 1",
        "Content-Type: text/html; charset=windows-1251",
        "Content-Transfer-Encoding: base64",
        "",
        "5OA=",
        "--b 1--",
    };

    private final FakeSmtpServer server = FakeSmtpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_is_kept_as_it_came_and_can_be_read() throws Exception {
        try (HandMadeClient client = greeted()) {
            send(client, "<a@one.example>", LETTER);
        }
        ReceivedLetter letter = server.received().get(0);
        assertThat(letter.subject()).isEqualTo("Привет !");
        assertThat(letter.messageId()).isEqualTo("<1@one.example>");
        assertThat(letter.envelopeSender()).isEqualTo("from@one.example");
        assertThat(letter.recipient()).isEqualTo("a@one.example");
        assertThat(letter.part("text/plain")).contains("Да and\r\n.one");
        assertThat(letter.part("text/html")).contains("да");
        assertThat(letter.part("text/calendar")).isEmpty();
        assertThat(new String(letter.bytes(), StandardCharsets.US_ASCII))
                .startsWith("Subject: =?")
                .endsWith("--b 1--\r\n");
    }

    /** Who begins with TLS at a plain port sends bytes without a line's end, often before the server has looked. */
    @Test
    void whoever_speaks_first_is_greeted_all_the_same() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (HandMadeClient client = new HandMadeClient(server)) {
                client.sayPart("half a line");
                assertThat(client.hear()).startsWith("220 ");
            }
        }
    }

    @Test
    void a_rule_speaks_for_its_recipient_and_its_turn_only() throws Exception {
        server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 5.1.1 no"))
                .forRecipient("B@one.example")
                .onlyThe(2));
        try (HandMadeClient client = greeted()) {
            assertThat(recipient(client, "<a@one.example>")).startsWith("250");
            assertThat(recipient(client, "<b@one.example>")).startsWith("250");
            assertThat(recipient(client, "<b@one.example>")).isEqualTo("550 5.1.1 no");
            assertThat(recipient(client, "<b@one.example>")).startsWith("250");
        }
    }

    @Test
    void a_refused_letter_is_not_taken_and_a_broken_answer_takes_it() throws Exception {
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.reply("451 later")).onlyThe(1));
        server.play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(2));
        try (HandMadeClient client = greeted()) {
            assertThat(send(client, "<a@one.example>", "Subject: 1", "", "text"))
                    .isEqualTo("451 later");
            assertThat(server.received()).isEmpty();
            assertThat(send(client, "<a@one.example>", "Subject: 2", "", "text"))
                    .isEqualTo("closed");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void turns_are_counted_as_the_client_waits() throws Exception {
        try (HandMadeClient client = greeted()) {
            send(client, "<a@one.example>", "Subject: 1", "", "text");
            client.say("MAIL FROM:<from@one.example>", "RCPT TO:<a@one.example>", "DATA");
            assertThat(client.hear() + client.hear() + client.hear()).contains("250 2.1.0", "250 2.1.5", "354");
            client.ask("Subject: 2", "", "text", ".");
        }
        assertThat(server.received()).extracting(ReceivedLetter::turns).containsExactly(4, 2);
    }

    @Test
    void a_hanging_client_is_let_go() throws Exception {
        server.play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.hang()));
        try (HandMadeClient client = greeted()) {
            client.say("MAIL FROM:<from@one.example>");
            server.release();
            assertThat(client.hear()).isEqualTo("closed");
        }
    }

    @Test
    void both_ways_to_log_in_are_checked() throws Exception {
        try (FakeSmtpServer guarded = FakeSmtpServer.start(SmtpSetup.plain().withLogin("me", "secret"));
                HandMadeClient client = new HandMadeClient(guarded)) {
            client.hear();
            assertThat(client.ask("EHLO test")).isEqualTo("250 AUTH PLAIN LOGIN XOAUTH2");
            assertThat(client.ask("MAIL FROM:<a@one.example>")).startsWith("530");
            assertThat(client.ask("AUTH PLAIN " + base64("\0me\0wrong"))).startsWith("535");
            assertThat(client.ask("AUTH LOGIN")).startsWith("334");
            assertThat(client.ask(base64("me"))).startsWith("334");
            assertThat(client.ask(base64("secret"))).startsWith("235");
            assertThat(client.ask("AUTH PLAIN " + base64("\0me\0secret"))).startsWith("235");
            assertThat(client.ask("MAIL FROM:<a@one.example>")).startsWith("250");
        }
    }

    @Test
    void commands_out_of_order_or_unknown_are_refused() throws Exception {
        try (HandMadeClient client = greeted()) {
            assertThat(client.ask("DATA")).startsWith("503");
            assertThat(client.ask("STARTTLS")).startsWith("502");
            assertThat(client.ask("SING")).startsWith("500");
            assertThat(client.ask("NOOP")).startsWith("250");
            assertThat(client.ask("quit")).startsWith("221");
            assertThat(client.hear()).isEqualTo("closed");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private HandMadeClient greeted() throws Exception {
        HandMadeClient client = new HandMadeClient(server);
        client.hear();
        client.ask("EHLO test.example");
        return client;
    }

    @Test
    void commands_out_of_order_are_refused() throws Exception {
        server.play(SmtpRule.at(SmtpStep.MAIL, SmtpAnswer.reply("451 later")).onlyThe(1));
        try (HandMadeClient client = greeted()) {
            assertThat(client.ask("MAIL FROM:<from@one.example>")).startsWith("451");
            assertThat(client.ask("RCPT TO:<a@one.example>")).startsWith("503");
            assertThat(client.ask("DATA")).startsWith("503");
            assertThat(client.ask("MAIL FROM:<from@one.example>")).startsWith("250");
            assertThat(client.ask("MAIL FROM:<from@one.example>")).startsWith("503");
        }
    }

    @Test
    void a_letter_without_recipients_is_ended_by_its_dot_and_not_taken() throws Exception {
        server.play(SmtpRule.at(SmtpStep.RCPT, SmtpAnswer.reply("550 no")));
        server.play(SmtpRule.at(SmtpStep.DATA, SmtpAnswer.reply("354 go on")));
        try (HandMadeClient client = greeted()) {
            assertThat(send(client, "<a@one.example>", "Subject: 1")).startsWith("554");
            assertThat(server.received()).isEmpty();
        }
    }

    private static String recipient(HandMadeClient client, String path) throws Exception {
        client.ask("RSET");
        client.ask("MAIL FROM:<from@one.example>");
        return client.ask("RCPT TO:" + path);
    }

    private static String send(HandMadeClient client, String path, String... lines) throws Exception {
        recipient(client, path);
        client.ask("DATA");
        client.say(lines);
        return client.ask(".");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
