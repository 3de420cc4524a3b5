package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.Todo;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodosTest {
    private static final Channel<CreateTask> TODO = new Channel<>(CreateTask.class, "todo");
    private static final String METHOD = "crm.activity.todo.add";
    private final PortalStage stage = PortalStage.open();
    private final HandWork<CreateTask> work = new HandWork<>();

    TodosTest() {
        stage.deal(1207, Map.of());
        stage.user(17);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Outcome todo(String system, String deal, String person) {
        return todo(stage.portal.todos(TODO), system, deal, person);
    }

    private Outcome todo(ActionExecutor<CreateTask> executor, String system, String deal, String person) {
        SubjectRef about = new SubjectRef(system, "deal", deal);
        work.with("a", new CreateTask(about, person, "Позвонить", "О [b]продлении[/b]", LocalDate.of(2026, 12, 1)));
        executor.execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    @Test
    void a_todo_stands_on_its_card_until_the_end_of_the_last_day_of_the_portal() {
        assertThat(todo("b24", "1207", "17"))
                .asInstanceOf(type(Outcome.Done.class))
                .satisfies(done -> assertThat(done.receipt()).startsWith("todo "));

        Todo todo = stage.fake.written().todos().get(0);
        assertThat(todo.itemId()).isEqualTo(1207);
        assertThat(todo.title()).isEqualTo("Позвонить");
        assertThat(todo.description().replace("\u200B", "")).isEqualTo("О [b]продлении[/b]\n\nnapomni:a");
        assertThat(todo.description()).doesNotContain("[b]");
        assertThat(todo.responsibleId()).isEqualTo(17);
        assertThat(todo.deadline()).isEqualTo(OffsetDateTime.parse("2026-12-01T23:59:00+03:00"));
    }

    @Test
    void the_deadline_has_the_offset_of_the_portal_where_that_is_known() {
        todo(stage.portal.todos(Channel.TASK, ZoneId.of("Asia/Yekaterinburg")), "b24", "1207", "17");

        assertThat(stage.fake.written().todos().get(0).deadline())
                .isEqualTo(OffsetDateTime.parse("2026-12-01T21:59:00+03:00"));
    }

    @Test
    void the_host_says_whose_steps_become_todos() {
        assertThat(stage.portal.todos(TODO).channel()).isEqualTo(TODO);
        assertThat(stage.portal.todos(Channel.TASK).channel()).isEqualTo(Channel.TASK);
    }

    @Test
    void a_card_that_is_gone_or_of_another_system_and_a_person_who_is_not_there_are_rejected() {
        assertThat(todo("b24", "404", "17"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("bitrix24-not-found"));
        work.outcomes.clear();
        assertThat(todo("1c", "1207", "17")).isInstanceOf(Outcome.Rejected.class);
        work.outcomes.clear();
        assertThat(todo("b24", "1207", "99")).isInstanceOf(Outcome.Rejected.class);
        assertThat(stage.fake.written().todos()).isEmpty();
    }

    @Test
    void a_lost_answer_stays_in_doubt_and_is_not_repeated() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(METHOD).times(1));

        assertThat(todo("b24", "1207", "17")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.written().todos()).hasSize(1);
    }
}
