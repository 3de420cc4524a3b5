package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.CreateTask;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.Oddity;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_task_whose_answer_was_lost_is_asked_for_again_with_its_key_and_made_once() {
        stage.fake.faults().next(Fault.cutOff());
        stage.fake
                .faults()
                .inject(
                        Fault.dropped().afterExecuting(),
                        When.method("tasks.task.add").times(2));

        execute("abc", "b24", "17", "Проверить");

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.Done.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = KnownError.class,
            names = {
                "ITEM_ACCESS_DENIED",
                "ERROR_METHOD_NOT_FOUND",
                "TASK_UNTITLED",
                "INVALID_CREDENTIALS",
                "OVERLOAD_LIMIT",
                "INSUFFICIENT_SCOPE"
            })
    void what_refuses_the_repetition_says_nothing_of_the_attempt_that_was_lost(KnownError refusal) {
        stage.fake
                .faults()
                .inject(
                        Fault.dropped().afterExecuting(),
                        When.method("tasks.task.add").times(1));
        stage.fake
                .faults()
                .inject(
                        Fault.of(refusal),
                        When.method("tasks.task.add").after(0).times(1));

        execute("abc", "b24", "17", "Проверить");

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }

    @Test
    void a_portal_that_stays_silent_leaves_a_doubt() {
        stage.fake.faults().inject(Fault.dropped().afterExecuting(), When.method("tasks.task.add"));

        execute("abc", "b24", "17", "Проверить");

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }

    @Test
    void an_attempt_that_made_it_with_another_text_counts() {
        stage.fake
                .faults()
                .inject(
                        Fault.dropped().afterExecuting(),
                        When.method("tasks.task.add").times(4));
        execute("abc", "b24", "17", "Проверить");
        HandWork<CreateTask> again = new HandWork<>();
        again.with(
                "abc",
                new CreateTask(
                        new SubjectRef("b24", "deal", "1207"), "17", "Иначе", "Другое", LocalDate.of(2026, 12, 1)));

        stage.portal.tasks().execute(again);

        assertThat(again.outcomes.get("abc")).isInstanceOf(Outcome.Done.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }

    @Test
    void many_tasks_are_one_request_each_and_none_is_refused() {
        try (PortalStage busy = PortalStage.withLimits(Limits.cloud())) {
            busy.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
            for (int i = 0; i < 200; i++) {
                work.with(
                        "e" + i,
                        new CreateTask(
                                new SubjectRef("b24", "deal", "7"), "17", "T" + i, "x", LocalDate.of(2026, 12, 1)));
            }

            busy.portal.tasks().execute(work);

            assertThat(work.outcomes.values()).hasSize(200).hasOnlyElementsOfType(Outcome.Done.class);
            assertThat(busy.fake.recorder().httpCount()).isEqualTo(1 + 200);
            assertThat(busy.fake.refusedRequests()).isZero();
        }
    }

    @Test
    void a_portal_without_rest_3_gets_the_older_method_in_batches() {
        try (PortalStage old = PortalStage.withOddities(Oddity.WITHOUT_REST_3)) {
            old.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
            for (int i = 0; i < 60; i++) {
                work.with(
                        "e" + i,
                        new CreateTask(
                                new SubjectRef("b24", "deal", "7"), "17", "T" + i, "x", LocalDate.of(2026, 12, 1)));
            }

            old.portal.tasks().execute(work);

            assertThat(work.outcomes.values()).hasSize(60).hasOnlyElementsOfType(Outcome.Done.class);
            assertThat(old.fake.written().tasks()).hasSize(60);
            assertThat(old.fake.recorder().httpCount())
                    .as("asked, refused, one, fifty, nine")
                    .isEqualTo(1 + 1 + 1 + 2);
        }
    }

    @Test
    void in_the_older_way_a_lost_answer_is_a_doubt_and_never_repeated() {
        try (PortalStage old = PortalStage.withOddities(Oddity.WITHOUT_REST_3)) {
            old.fake.data().putUser(PortalUser.of(17, "Олег", "Иванов", "oleg@example.test", 5));
            old.fake
                    .faults()
                    .inject(Fault.cutOff(), When.method("tasks.task.add").after(1));
            work.with(
                    "abc",
                    new CreateTask(new SubjectRef("b24", "deal", "7"), "17", "T", "x", LocalDate.of(2026, 12, 1)));

            old.portal.tasks().execute(work);

            assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);
            assertThat(old.fake.written().tasks()).hasSize(1);
        }
    }

    @Test
    void what_rest_3_says_of_a_wrong_field_is_passed_on() {
        execute("abc", "b24", "99", "Проверить");

        assertThat(work.outcomes.get("abc"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.why().detail()).contains("Executor"));
    }

    private static void assertTellsHowToSettle(Outcome outcome, String id) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubt -> assertThat(doubt.why().detail())
                                .contains("may have happened", "Look in the portal for " + id, "resolve")
                                .doesNotContainIgnoringCase("again", "later"));
    }

    @Test
    void a_doubt_says_how_to_settle_it_and_never_to_repeat_it() {
        stage.fake.faults().inject(Fault.dropped().afterExecuting(), When.method("tasks.task.add"));

        execute("abc", "b24", "17", "Проверить");

        assertTellsHowToSettle(Objects.requireNonNull(work.outcomes.get("abc")), "abc");
    }

    @Test
    void a_doubt_of_the_older_method_says_so_too() {
        try (PortalStage old = PortalStage.withOddities(Oddity.WITHOUT_REST_3)) {
            old.user(17);
            old.fake
                    .faults()
                    .inject(
                            Fault.gatewayTimeout(),
                            When.method("tasks.task.add").after(1));
            for (String id : List.of("abc", "def")) {
                work.with(
                        id,
                        new CreateTask(new SubjectRef("b24", "deal", "7"), "17", "T", "x", LocalDate.of(2026, 12, 1)));
            }

            old.portal.tasks().execute(work);

            assertTellsHowToSettle(Objects.requireNonNull(work.outcomes.get("abc")), "abc");
            assertTellsHowToSettle(Objects.requireNonNull(work.outcomes.get("def")), "def");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"задача", "two\nlines", " ", "", "a "})
    void an_id_that_no_header_can_hold_is_sent_as_another_key(String id) {
        execute(id, "b24", "17", "Проверить");
        execute(id + "b", "b24", "17", "Проверить");

        assertThat(work.outcomes)
                .hasSize(2)
                .allSatisfy((key, outcome) -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(stage.fake.written().tasks()).hasSize(2);
    }

    @Test
    void an_id_that_is_too_long_for_a_key_makes_one_task_all_the_same() {
        stage.fake
                .faults()
                .inject(
                        Fault.dropped().afterExecuting(),
                        When.method("tasks.task.add").times(1));
        execute("a".repeat(256), "b24", "17", "Проверить");

        assertThat(work.outcomes.values()).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(stage.fake.written().tasks()).hasSize(1);
    }
}
