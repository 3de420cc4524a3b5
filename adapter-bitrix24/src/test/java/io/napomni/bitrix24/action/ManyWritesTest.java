package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Action;
import io.napomni.action.AssignResponsible;
import io.napomni.action.CreateDeal;
import io.napomni.action.MoveStage;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.FetchWindow;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand of a kind need few requests, and a portal with its usual limits refuses none; the benchmarks count five thousand. */
class ManyWritesTest {
    private static final int MANY = 1_000;
    private final PortalStage stage = PortalStage.withLimits(Limits.cloud());

    @AfterEach
    void close() {
        stage.close();
    }

    private <A extends Action> int requests(ActionExecutor<A> executor, IntFunction<A> action) {
        HandWork<A> work = new HandWork<>();
        for (int i = 1; i <= MANY; i++) {
            work.with("e" + i, action.apply(i));
        }
        stage.fake.recorder().clear();
        executor.execute(work);
        assertThat(work.outcomes).hasSize(MANY);
        assertThat(work.outcomes.values()).allMatch(Outcome.Done.class::isInstance);
        assertThat(stage.fake.recorder().requests())
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
        return stage.fake.recorder().httpCount();
    }

    private static SubjectRef deal(int id) {
        return new SubjectRef("b24", "deal", Integer.toString(id));
    }

    private void deals() {
        for (int id = 1; id <= MANY; id++) {
            stage.deal(id, Map.of());
        }
    }

    @Test
    void creations_take_two_requests_for_fifty() {
        int requests = requests(
                stage.portal.newDeals(),
                i -> new CreateDeal(
                        new CustomerRef("b24", "company", "44"), "Договоры", "Новый", "Deal " + i, Optional.empty()));

        assertThat(requests).isEqualTo(40);
        assertThat(stage.fake.deals().size()).isEqualTo(MANY);
    }

    @Test
    void moves_to_a_stage_by_its_id_take_one_request_for_fifty() {
        deals();

        assertThat(requests(stage.portal.stages(), i -> new MoveStage(deal(i), "C3:WON")))
                .isEqualTo(20);
        assertThat(stage.fake.deals().byId().values())
                .allSatisfy(item -> assertThat(item.values()).containsEntry("stageId", "C3:WON"));
    }

    @Test
    void moves_to_a_stage_by_a_name_of_one_pipeline_take_one_request_for_fifty_and_one_at_the_start() {
        deals();

        assertThat(requests(stage.portal.stages(), i -> new MoveStage(deal(i), "Исполнен")))
                .isEqualTo(21);
    }

    @Test
    void updates_take_one_request_for_fifty_and_one_at_the_start() {
        deals();

        assertThat(requests(stage.portal.fields(), i -> new UpdateFields(deal(i), Map.of("Номер договора", "DK-" + i))))
                .isEqualTo(21);
    }

    @Test
    void assignments_take_one_request_for_fifty_and_one_at_the_start() {
        deals();
        stage.user(17);

        assertThat(requests(stage.portal.responsibles(), i -> new AssignResponsible(deal(i), "17")))
                .isEqualTo(21);
    }

    /** As a run does before it writes anything. */
    private void factsAreRead() {
        stage.user(17);
        stage.portal.stages();
        stage.portal.contracts(PortalStage.mapping()).fetch(FetchWindow.everything(PortalStage.TODAY), contract -> {});
        stage.portal.managers().find(Set.of("17"));
    }

    @Test
    void what_the_facts_of_a_run_have_told_is_not_asked_again_for_its_writing() {
        deals();
        factsAreRead();

        assertThat(requests(stage.portal.fields(), i -> new UpdateFields(deal(i), Map.of("Номер договора", "DK-" + i))))
                .isEqualTo(20);
        assertThat(requests(stage.portal.stages(), i -> new MoveStage(deal(i), "Исполнен")))
                .isEqualTo(20);
        assertThat(requests(stage.portal.responsibles(), i -> new AssignResponsible(deal(i), "17")))
                .isEqualTo(20);
    }

    @Test
    void executors_of_a_portal_share_what_they_have_read_for_ten_minutes() {
        deals();
        IntFunction<UpdateFields> update = i -> new UpdateFields(deal(i), Map.of("Номер договора", "DK-" + i));
        requests(stage.portal.fields(), update);

        assertThat(requests(stage.portal.fields(), update)).isEqualTo(20);
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(requests(stage.portal.fields(), update)).isEqualTo(21);
    }
}
