package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.CreateTask;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.data.PortalUser;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final PortalStage stage = PortalStage.open();
    private final HandWork<CreateTask> work = new HandWork<>();

    TasksTest() {
        stage.deal(1207, Map.of());
        stage.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void execute(String id, String system, String responsible, String title) {
        work.with(
                id,
                new CreateTask(
                        new SubjectRef(system, "deal", "1207"),
                        responsible,
                        title,
                        "Договор закончился",
                        LocalDate.of(2026, 12, 1)));
        stage.portal.tasks().execute(work);
    }

    @Test
    void a_task_is_linked_to_its_deal_and_bears_the_mark_of_its_effect() {
        execute("abc", "b24", "17", "Решить, что дальше");

        PortalTask task = stage.fake.written().tasks().get(0);
        assertThat(task.toString()).contains("Решить, что дальше", "napomni:abc", "D_1207", "2026-12-01T23:59");
        assertThat(work.outcomes.get("abc"))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.receipt()).startsWith("task "));
    }

    @Test
    void a_task_about_something_of_another_system_has_no_link() {
        execute("abc", "1c", "17", "Проверить");

        assertThat(stage.fake.written().tasks().get(0).toString()).doesNotContain("D_1207");
    }

    @Test
    void what_the_portal_says_about_a_wrong_task_is_cleaned() {
        stage.fake.faults().fail(When.method("tasks.task.add"), "ERROR_CORE", "Task title is not specified<br>");

        execute("abc", "b24", "17", " ");

        assertThat(work.outcomes.get("abc"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.why().detail())
                                .contains("Task title is not specified")
                                .doesNotContain("<br>"));
    }

    @Test
    void a_task_for_nobody_of_the_portal_is_rejected_unsent() {
        execute("abc", "b24", "ivanov", "Проверить");

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.Rejected.class);
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void a_lost_answer_never_makes_a_second_task() {
        stage.fake.faults().next(Fault.cutOff());

        execute("abc", "b24", "17", "Проверить");

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }
}
