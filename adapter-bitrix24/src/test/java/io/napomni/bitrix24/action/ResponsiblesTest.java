package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.AssignResponsible;
import io.napomni.action.Channel;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponsiblesTest {
    private final PortalStage stage = PortalStage.open();
    private final HandWork<AssignResponsible> work = new HandWork<>();

    ResponsiblesTest() {
        stage.deal(1207, Map.of("assignedById", 3));
        stage.user(17);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Outcome assign(String id, String person) {
        work.with("a", new AssignResponsible(new SubjectRef("b24", "deal", id), person));
        stage.portal.responsibles().execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    @Test
    void a_person_becomes_responsible() {
        assertThat(assign("1207", "17")).isEqualTo(new Outcome.Done("deal 1207: responsible"));
        assertThat(stage.portal.responsibles().channel()).isEqualTo(Channel.RESPONSIBLE);
        assertThat(stage.fake.deals().find(1207).orElseThrow().value("assignedById"))
                .contains(17L);
    }

    @Test
    void nobody_unknown_becomes_responsible() {
        assertThat(assign("1207", "99"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("no-responsible"));
        assertThat(stage.fake.deals().find(1207).orElseThrow().value("assignedById"))
                .contains(3L);
    }

    @Test
    void a_webhook_that_may_not_see_users_leaves_it_to_the_portal() {
        stage.fake
                .data()
                .putUser(PortalUser.of(99, "Пётр", "Ушедший", "p@example.test", 5)
                        .dismissed());
        stage.fake.faults().fail(When.method("user.get"), "insufficient_scope", "higher privileges");

        assertThat(assign("1207", "99")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void when_users_cannot_be_asked_for_it_is_put_off() {
        stage.fake.faults().inject(Fault.badGateway(), When.method("user.get"));

        assertThat(assign("1207", "17")).isInstanceOf(Outcome.Deferred.class);
        assertThat(work.begun).isEmpty();
    }

    @Test
    void an_assignment_that_was_passed_over_is_a_failure() {
        stage.fake.deals().fields().remove("assignedById");

        assertThat(assign("1207", "17"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("not-taken"));
    }

    @Test
    void a_card_that_is_gone_is_rejected() {
        assertThat(assign("404", "17"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("bitrix24-not-found"));
    }
}
