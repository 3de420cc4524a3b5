package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.Desk.Typed;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code remind bounces}, and what a run does with letters that came back. */
class BouncesTest {

    private static final String NOTE = "crm.timeline.comment.add";

    private static final String REPORT = """
            From MAILER-DAEMON Mon Nov 23 10:30:15 2026
            From: MAILER-DAEMON@postavka.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.postavka.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: %s
            Diagnostic-Code: smtp; 550 %2$s <%1$s> not here
            --b1
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b1--

            """;

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 30);
        desk.write(desk.config() + "bounces:\n  file: back.mbox\n");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void returned(String recipient, String status, String messageId) throws IOException {
        Files.writeString(desk.file("back.mbox"), REPORT.formatted(recipient, status, messageId));
    }

    @Test
    void a_dead_address_goes_on_the_stop_list_and_the_card_tells_it_once() throws Exception {
        desk.type("run");
        ReceivedLetter letter = desk.letters().get(0);
        returned(letter.recipient(), "5.1.1", letter.messageId());
        long notes = desk.portal().recorder().callsOf(NOTE);

        Typed first = desk.type("bounces");
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.WARNING.number());
        assertThat(first.out()).contains("прочитано 1", "в стоп-лист 1 (на портале сказано о 1)");
        assertThat(desk.type("suppressed", "list").out()).contains("такого адреса нет", "5.1.1");
        assertThat(desk.portal().recorder().callsOf(NOTE)).isEqualTo(notes + 1);
        assertThat(String.join("\n", desk.portal().recorder().transcript()))
                .contains(letter.recipient() + " нет (550 5.1.1");

        Typed again = desk.type("bounces");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("прочитано 1", "в стоп-лист 0");
        assertThat(desk.portal().recorder().callsOf(NOTE)).isEqualTo(notes + 1);
    }

    @Test
    void a_run_reads_what_came_back_before_it_sends() throws Exception {
        desk.type("run");
        ReceivedLetter letter = desk.letters().get(0);
        returned(letter.recipient(), "5.1.1", letter.messageId());
        Typed run = desk.type("run");
        assertThat(run.code()).isEqualTo(ExitCode.WARNING.number());
        assertThat(run.err()).contains("в стоп-лист 1");
        assertThat(desk.type("suppressed", "list").out()).contains("5.1.1");
        assertThat(desk.type("run").err()).doesNotContain("Вернувшаяся почта");
    }

    @Test
    void a_full_mailbox_is_told_and_silences_nobody() throws Exception {
        desk.type("run");
        ReceivedLetter letter = desk.letters().get(0);
        returned(letter.recipient(), "5.2.2", letter.messageId());
        assertThat(desk.type("bounces").out()).contains("в стоп-лист 0", "по другим причинам 1");
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
    }

    @Test
    void a_report_about_an_address_that_is_not_in_the_card_is_not_believed() throws Exception {
        desk.type("run");
        ReceivedLetter letter = desk.letters().get(0);
        ReceivedLetter other = desk.letters().get(1);
        assertThat(other.recipient()).isNotEqualTo(letter.recipient());
        returned(other.recipient(), "5.1.1", letter.messageId());
        assertThat(desk.type("bounces").out())
                .contains("в стоп-лист 0", "им не поверили")
                .contains("месяц 1");
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
        assertThat(desk.type("bounces").code()).as("told once").isZero();
    }

    @Test
    void an_address_that_a_person_took_off_the_list_stays_off_it() throws Exception {
        desk.type("run");
        ReceivedLetter letter = desk.letters().get(0);
        returned(letter.recipient(), "5.1.1", letter.messageId());
        desk.type("bounces");
        desk.type("suppressed", "remove", letter.recipient());
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
        desk.type("bounces");
        desk.type("run");
        assertThat(desk.type("suppressed", "list").out()).contains("Стоп-лист пуст");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_run_goes_on() throws Exception {
        Files.createDirectory(desk.file("back.mbox"));
        Typed run = desk.type("run");
        assertThat(run.err()).contains("прочитать не удалось");
        assertThat(run.code()).isEqualTo(ExitCode.WARNING.number());
        assertThat(desk.letters()).isNotEmpty();
        assertThat(desk.type("bounces").code()).isEqualTo(ExitCode.FAILED.number());
    }

    @Test
    void without_the_section_it_says_what_to_add() {
        desk.write(desk.config());
        Typed refused = desk.type("bounces");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err()).contains("добавьте раздел bounces");
    }
}
