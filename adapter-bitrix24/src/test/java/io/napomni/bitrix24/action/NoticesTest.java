package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Channel;
import io.napomni.action.Notify;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.Notification;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private static final String METHOD = "im.notify.system.add";
    private final PortalStage stage = PortalStage.open();
    private final HandWork<Notify> work = new HandWork<>();

    NoticesTest() {
        stage.user(17);
        stage.fake
                .data()
                .putUser(
                        PortalUser.of(18, "Анна", "Орлова", "a@example.test", 5).dismissed());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Outcome tell(String person, String text) {
        work.with("a", new Notify(person, text));
        stage.portal.notices().execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    @Test
    void a_notice_is_tagged_with_its_effect_and_says_who_sends_it() {
        assertThat(tell("17", "Счёт 6 не оплачен"))
                .asInstanceOf(type(Outcome.Done.class))
                .satisfies(done -> assertThat(done.receipt()).startsWith("notice "));

        Notification notice = stage.fake.written().notifications().get(0);
        assertThat(notice.userId()).isEqualTo(17);
        assertThat(notice.message()).isEqualTo("Счёт 6 не оплачен");
        assertThat(notice.tag()).isEqualTo("a");
        assertThat(stage.portal.notices().channel()).isEqualTo(Channel.NOTICE);
        assertThat(stage.fake.recorder().transcript()).anyMatch(line -> line.contains("CLIENT_ID"));
    }

    @Test
    void text_that_looks_like_bb_code_stays_text() {
        tell("17", "[URL=http://evil.test]счёт[/URL]");

        assertThat(stage.fake.written().notifications().get(0).message()).doesNotContain("[URL", "[/URL");
    }

    @Test
    void a_lost_answer_is_put_off_because_a_repetition_replaces_the_first() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(METHOD).times(1));

        assertThat(tell("17", "x"))
                .asInstanceOf(type(Outcome.Deferred.class))
                .satisfies(deferred -> assertThat(deferred.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(60)));
        work.outcomes.clear();
        assertThat(tell("17", "x")).isInstanceOf(Outcome.Done.class);
        assertThat(stage.fake.written().notifications()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"99, x", "18, x", "Иванов, x", "17, ' '"})
    void what_nobody_would_read_is_rejected(String person, String text) {
        assertThat(tell(person, text)).isInstanceOf(Outcome.Rejected.class);
        assertThat(stage.fake.recorder().callsOf(METHOD)).isZero();
    }

    @Test
    void each_person_is_asked_about_once_in_a_run() {
        for (int i = 0; i < 120; i++) {
            work.with("e" + i, new Notify(i % 2 == 0 ? "17" : "99", "x"));
        }
        stage.portal.notices().execute(work);

        assertThat(stage.fake.recorder().callsOf("user.get")).isEqualTo(1);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(4);
        assertThat(stage.fake.written().notifications()).hasSize(60);
    }

    @Test
    void one_that_fails_does_not_spoil_the_others() {
        stage.fake.faults().fail(When.method(METHOD).after(1).times(1), "ACCESS_DENIED", "Access denied!");
        work.with("a", new Notify("17", "x")).with("b", new Notify("17", "x")).with("c", new Notify("17", "x"));
        stage.portal.notices().execute(work);

        assertThat(work.outcomes.get("a")).isInstanceOf(Outcome.Done.class);
        assertThat(work.outcomes.get("b")).isInstanceOf(Outcome.Deferred.class);
        assertThat(work.outcomes.get("c")).isInstanceOf(Outcome.Done.class);
    }
}
