package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.fake.smtp.SmtpAnswer;
import io.napomni.testkit.fake.smtp.SmtpRule;
import io.napomni.testkit.fake.smtp.SmtpStep;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may have happened waits for a person, is asked of the portal, or is sent again, as the configuration says. */
class DoubtsTest {

    private static final String ADD = "crm.timeline.comment.add";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 30);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void configured(String more) {
        desk.write(desk.config() + more);
    }

    private void loseTheAnswerTo(String method) {
        desk.portal().faults().inject(Fault.dropped().afterExecuting(), When.method(method));
    }

    @Test
    void a_note_whose_answer_was_lost_is_found_in_the_portal_and_not_written_again() {
        configured("");
        loseTheAnswerTo(ADD);
        desk.type("run");
        assertThat(desk.type("in-doubt", "list").code()).isEqualTo(ExitCode.WARNING.number());
        desk.portal().faults().clear();
        long written = desk.portal().recorder().callsOf(ADD);

        configured("doubts:\n  probe: [note, task]\n");
        desk.type("run");
        assertThat(desk.type("in-doubt", "list").out()).contains("Сомнительных отправок нет");
        assertThat(desk.portal().recorder().callsOf(ADD)).isEqualTo(written);
        assertThat(desk.type("register", "list", "--state", "in-doubt").out()).doesNotContain("note");
    }

    @Test
    void a_letter_in_doubt_waits_unless_it_is_to_be_sent_again_and_then_is_the_same() {
        configured("");
        desk.mail().play(SmtpRule.at(SmtpStep.DOT, SmtpAnswer.drop()).onlyThe(1));
        desk.type("run");
        desk.type("run");
        int letters = desk.letters().size();
        assertThat(desk.type("in-doubt", "list").code()).isEqualTo(ExitCode.WARNING.number());

        configured("doubts:\n  resend: [mail]\n");
        desk.type("run");
        assertThat(desk.type("in-doubt", "list").out()).contains("Сомнительных отправок нет");
        List<ReceivedLetter> all = desk.letters();
        assertThat(all).hasSize(letters + 1);
        ReceivedLetter again = all.get(letters);
        assertThat(all.subList(0, letters))
                .filteredOn(one -> one.messageId().equals(again.messageId()))
                .singleElement()
                .satisfies(first -> assertThat(first.bytes()).isEqualTo(again.bytes()));
    }

    @Test
    void check_tells_what_is_done_about_doubts_and_how_long_things_are_kept() {
        assertThat(desk.type("check").out())
                .contains("возможно, случилось, ждёт человека", "хранит реестр 3 г., журнал 1 г.", "лимиты 90 дн.");
        configured("doubts: {resend: [mail], probe: [task]}\nretention: {journal: 6 месяцев}\n");
        assertThat(desk.type("check").out())
                .contains("спрашивают портал: task", "не больше трёх раз: mail", "журнал 6 мес.");
        configured("doubts: {probe: [mail]}\n");
        assertThat(desk.type("check").err()).contains("для mail проверки нет");
    }
}
