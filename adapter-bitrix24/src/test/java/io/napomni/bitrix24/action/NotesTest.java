package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.TimelineComment;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final String METHOD = "crm.timeline.comment.add";
    private final PortalStage stage = PortalStage.withLimits(Limits.cloud());
    private final HandWork<AddNote> work = new HandWork<>();

    NotesTest() {
        stage.deal(1207, Map.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static AddNote note(String id) {
        return new AddNote(new SubjectRef("b24", "deal", id), "Письмо отправлено");
    }

    private void execute() {
        stage.portal.notes().execute(work);
    }

    private Outcome only() {
        assertThat(work.outcomes).hasSize(1);
        return work.outcomes.values().iterator().next();
    }

    @Test
    void a_note_becomes_a_comment_with_the_mark_of_its_effect() {
        work.with("abc123", note("1207"));

        execute();

        assertThat(stage.portal.notes().channel()).isEqualTo(Channel.NOTE);
        assertThat(stage.fake.written().comments())
                .extracting(TimelineComment::text)
                .containsExactly("Письмо отправлено\n\nnapomni:abc123");
        assertThat(work.begun).containsExactly("abc123");
        assertThat(only())
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.receipt()).startsWith("comment "));
    }

    @Test
    void text_that_looks_like_bb_code_or_a_reference_stays_text() {
        work.with("a", new AddNote(new SubjectRef("b24", "deal", "1207"), "[b]x[/b] [1] $result[e0] & +"));

        execute();

        String text = stage.fake.written().comments().get(0).text().replace("\u200B", "");
        assertThat(text).startsWith("[b]x[/b] [1] $result[e0] & +");
        assertThat(stage.fake.written().comments().get(0).text())
                .doesNotContain("[b]", "[/b]")
                .contains("[1]");
    }

    @Test
    void many_notes_share_requests() {
        for (int i = 0; i < 60; i++) {
            work.with("e" + i, note("1207"));
        }

        execute();

        assertThat(work.outcomes)
                .hasSize(60)
                .allSatisfy((id, outcome) -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(2);
    }

    @Test
    void one_that_fails_does_not_spoil_the_others() {
        stage.fake.faults().fail(When.method(METHOD).after(1).times(1), "ACCESS_DENIED", "Access denied!");
        work.with("a", note("1207")).with("b", note("1207")).with("c", note("1207"));

        execute();

        assertThat(work.outcomes.get("a")).isInstanceOf(Outcome.Done.class);
        assertThat(work.outcomes.get("b"))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        deferred -> assertThat(deferred.why().code()).isEqualTo("bitrix24-rights"));
        assertThat(work.outcomes.get("c")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_lost_answer_is_doubt_and_the_note_is_not_written_twice() {
        stage.fake.faults().next(Fault.dropped().afterExecuting());
        work.with("a", note("1207"));

        execute();

        assertThat(only()).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.written().comments()).hasSize(1);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void a_failing_server_and_half_an_answer_are_doubt() {
        stage.fake.faults().next(Fault.gatewayTimeout().afterExecuting());
        work.with("a", note("1207"));
        execute();
        stage.fake.faults().next(Fault.truncatedJson());
        work.with("b", note("1207"));
        execute();

        assertThat(work.outcomes.values()).allMatch(Outcome.InDoubt.class::isInstance);
        assertThat(stage.fake.written().comments()).hasSize(2);
    }

    @Test
    void a_full_bucket_is_waited_for_and_never_doubt() {
        stage.fake.faults().next(Fault.queryLimitExceeded());
        work.with("a", note("1207"));

        execute();

        assertThat(only()).isInstanceOf(Outcome.Done.class);
        assertThat(work.begun).hasSize(1);
    }

    @Test
    void a_bucket_that_stays_full_puts_the_note_off() {
        stage.fake.faults().inject(Fault.queryLimitExceeded(), When.always());
        work.with("a", note("1207"));

        execute();

        assertThat(only()).isInstanceOf(Outcome.Deferred.class);
        assertThat(stage.fake.written().comments()).isEmpty();
    }

    @Test
    void used_up_working_time_puts_off_until_it_is_forgotten_without_beginning() {
        stage.fake.faults().next(Fault.operationTimeLimit());
        work.with("a", note("1207"));
        execute();
        work.with("b", note("1207"));
        execute();

        assertThat(work.outcomes.values())
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Deferred.class,
                                deferred -> assertThat(deferred.pause()).isEqualTo(Duration.ofSeconds(60))));
        assertThat(work.begun).as("the second was not begun").containsExactly("a");
    }

    @Test
    void what_the_portal_refuses_for_good_is_rejected() {
        work.with("a", note("999999"));
        stage.fake.faults().fail(When.method(METHOD), "NOT_FOUND", "Element not found");

        execute();

        assertThat(only()).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_subject_of_another_system_is_rejected_before_it_is_begun() {
        work.with("a", new AddNote(new SubjectRef("1c", "invoice", "6"), "x"));

        execute();

        assertThat(only()).isInstanceOf(Outcome.Rejected.class);
        assertThat(work.begun).isEmpty();
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void a_lost_claim_is_left_alone() {
        work.refusals.put("b", new LostClaimException("lost"));
        work.with("a", note("1207")).with("b", note("1207"));

        execute();

        assertThat(work.outcomes).containsOnlyKeys("a");
        assertThat(stage.fake.written().comments()).hasSize(1);
    }

    @Test
    void a_ledger_that_fails_on_the_way_sends_nothing_and_gives_back_what_was_begun() {
        work.refusals.put("b", new LedgerException("disk full"));
        work.with("a", note("1207")).with("b", note("1207"));

        assertThatThrownBy(this::execute).isInstanceOf(LedgerException.class);

        assertThat(work.outcomes.get("a")).isInstanceOf(Outcome.Deferred.class);
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }
}
