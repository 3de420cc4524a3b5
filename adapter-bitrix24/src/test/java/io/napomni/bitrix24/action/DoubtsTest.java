package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.EffectKey;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.Doubt;
import io.napomni.port.Outcome;
import io.napomni.port.Probe;
import io.napomni.port.Probe.Finding;
import io.napomni.port.SourceException;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was made though its answer was lost is found again by the id of its effect. */
class DoubtsTest {
    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "1207");
    private static final SubjectRef ORDER = new SubjectRef("1c", "order", "7");
    private static final CustomerRef COMPANY = new CustomerRef("b24", "company", "44");

    private final PortalStage stage = PortalStage.open();

    DoubtsTest() {
        stage.deal(1207, Map.of());
        stage.user(17);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Doubt doubt(String id, SubjectRef subject) {
        EffectKey key = new EffectKey("contract-renewal", subject, "renewal@2027-01-31", "step");
        return new Doubt(
                id, List.of(key), COMPANY, PortalStage.TODAY, stage.clock.instant(), "", Optional.empty(), 1, 1);
    }

    private Map<Doubt, Finding> look(Channel<?> channel, Doubt... doubts) {
        Probe probe = stage.portal.probes().stream()
                .filter(one -> one.channel().equals(channel))
                .findFirst()
                .orElseThrow();
        return probe.look(List.of(doubts));
    }

    private CreateTask task(SubjectRef about, String title) {
        return new CreateTask(about, "17", title, "Договор закончился", LocalDate.of(2026, 12, 1));
    }

    private void loseTheAnswerTo(String method) {
        stage.fake.faults().inject(Fault.dropped().afterExecuting(), When.method(method));
    }

    @Test
    void a_task_is_found_among_those_of_its_card() {
        loseTheAnswerTo("tasks.task.add");
        HandWork<CreateTask> work = new HandWork<>();
        stage.portal.tasks().execute(work.with("abc", task(DEAL, "Решить")));
        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);

        Doubt made = doubt("abc", DEAL);
        assertThat(look(Channel.TASK, made, doubt("ab", DEAL), doubt("bc", DEAL)))
                .isEqualTo(Map.of(made, Finding.HAPPENED));
    }

    @Test
    void a_task_about_something_of_another_system_is_found_among_all_of_those_days() {
        HandWork<CreateTask> work = new HandWork<>();
        for (int i = 0; i < 120; i++) {
            work.with("e" + i, task(ORDER, "T" + i));
        }
        stage.portal.tasks().execute(work);

        Doubt first = doubt("e0", ORDER);
        assertThat(look(Channel.TASK, first, doubt("never", ORDER))).isEqualTo(Map.of(first, Finding.HAPPENED));
    }

    @Test
    void a_note_is_found_in_the_timeline_of_its_card() {
        loseTheAnswerTo("crm.timeline.comment.add");
        HandWork<AddNote> work = new HandWork<>();
        stage.portal.notes().execute(work.with("abc", new AddNote(DEAL, "Письмо ушло")));
        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);

        Doubt made = doubt("abc", DEAL);
        assertThat(look(Channel.NOTE, made, doubt("other", DEAL), doubt("abc", ORDER)))
                .isEqualTo(Map.of(made, Finding.HAPPENED));
    }

    @Test
    void a_deal_is_found_by_its_origin() {
        HandWork<CreateDeal> work = new HandWork<>();
        work.with("abc", new CreateDeal(COMPANY, "Договоры", "Новый", "Продление", Optional.of("17")));
        stage.portal.newDeals().execute(work);

        Doubt made = doubt("abc", DEAL);
        assertThat(look(Channel.DEAL, made, doubt("abd", DEAL))).isEqualTo(Map.of(made, Finding.HAPPENED));
    }

    @Test
    void a_portal_that_does_not_answer_settles_nothing() {
        stage.fake.faults().inject(Fault.dropped(), When.method("tasks.task.list"));

        assertThatThrownBy(() -> look(Channel.TASK, doubt("abc", DEAL))).isInstanceOf(SourceException.class);
    }
}
