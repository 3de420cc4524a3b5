package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Channel;
import io.napomni.action.MoveStage;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {
    private static final String UPDATE = "crm.item.update";
    private final PortalStage stage = PortalStage.open();
    private final HandWork<MoveStage> work = new HandWork<>();

    StagesTest() {
        stage.deal(1207, Map.of());
        stage.fake.deals().put(5, Map.of("title", "General", "categoryId", 0, "stageId", "NEW"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static MoveStage move(String type, String id, String to) {
        return new MoveStage(new SubjectRef("b24", type, id), to);
    }

    private Outcome outcomeOf(MoveStage move) {
        work.with("a", move);
        stage.portal.stages().execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    private Optional<Object> stageOf(long id) {
        return stage.fake.deals().find(id).orElseThrow().value("stageId");
    }

    private void assertRejected(Outcome outcome, String code, String part) {
        assertThat(outcome).asInstanceOf(type(Outcome.Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.why().code()).isEqualTo(code);
            assertThat(rejected.why().detail()).contains(part);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1207, Исполнен, C3:WON",
        "1207, исполнен, C3:WON",
        "1207, WON, C3:WON",
        "1207, C3:WON, C3:WON",
        "5, WON, WON",
        "5, Сделка успешна, WON"
    })
    void a_deal_moves_within_its_own_pipeline(String id, String to, String stageId) {
        assertThat(outcomeOf(move("deal", id, to))).isEqualTo(new Outcome.Done("deal " + id + ": stage"));

        assertThat(stage.portal.stages().channel()).isEqualTo(Channel.STAGE);
        assertThat(stageOf(Long.parseLong(id))).contains(stageId);
    }

    @Test
    void a_stage_by_its_whole_id_needs_no_reading() {
        outcomeOf(move("deal", "1207", "C3:WON"));

        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @Test
    void an_invoice_moves_too() {
        stage.fake
                .data()
                .pipelines(EntityType.SMART_INVOICE)
                .put(new Pipeline(
                        7,
                        "Счета",
                        10,
                        List.of(Stage.process("DT31_7:N", "Новый", 10), Stage.success("DT31_7:P", "Оплачен", 20))));
        stage.fake.data().items(EntityType.SMART_INVOICE).put(9, Map.of("categoryId", 7, "stageId", "DT31_7:N"));

        assertThat(outcomeOf(move("invoice", "9", "Оплачен"))).isEqualTo(new Outcome.Done("invoice 9: stage"));
        assertThat(stage.fake
                        .data()
                        .items(EntityType.SMART_INVOICE)
                        .find(9)
                        .orElseThrow()
                        .value("stageId"))
                .contains("DT31_7:P");
    }

    @Test
    void an_unknown_stage_is_rejected_with_the_nearest() {
        assertRejected(
                outcomeOf(move("deal", "1207", "Исполнён")), "wrong-stage", "The nearest: \"Исполнен\" (C3:WON)");
        assertThat(work.begun).isEmpty();
    }

    @Test
    void a_stage_of_another_pipeline_is_refused_by_the_portal() {
        stage.fake
                .data()
                .pipelines(EntityType.DEAL)
                .put(new Pipeline(5, "Аренда", 300, List.of(Stage.success("C5:WON", "Сдано", 10))));

        assertRejected(outcomeOf(move("deal", "1207", "C5:WON")), "bitrix24-request", "Invalid value");
        assertThat(stageOf(1207)).contains("C3:EXECUTING");
    }

    @Test
    void a_name_of_another_pipeline_is_never_set() {
        assertThat(outcomeOf(move("deal", "5", "Исполнен"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(stageOf(5)).contains("NEW");
    }

    @Test
    void a_name_that_several_pipelines_have_means_the_stage_of_the_card_s_own() {
        stage.fake
                .data()
                .pipelines(EntityType.DEAL)
                .put(new Pipeline(7, "Аренда", 300, List.of(Stage.success("C7:WON", "Исполнен", 10))));
        stage.fake.deals().put(6, Map.of("title", "Rent", "categoryId", 7, "stageId", "C7:WON"));
        work.with("rent", move("deal", "6", "Исполнен"));

        assertThat(outcomeOf(move("deal", "1207", "Исполнен"))).isInstanceOf(Outcome.Done.class);
        assertThat(work.outcomes.get("rent")).isInstanceOf(Outcome.Done.class);
        assertThat(stageOf(1207)).contains("C3:WON");
        assertThat(stageOf(6)).contains("C7:WON");
    }

    @ParameterizedTest
    @CsvSource({"C3:WON", "Исполнен"})
    void a_deal_that_is_gone_is_rejected(String to) {
        work.with("b", move("deal", "1207", to));

        assertRejected(outcomeOf(move("deal", "404", to)), "bitrix24-not-found", "");
        assertThat(work.outcomes.get("b")).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"company, 44, no-stages", "contract, 1, no-card", "deal, x, no-card"})
    void what_stands_on_no_stage_is_rejected_unsent(String type, String id, String code) {
        assertRejected(outcomeOf(move(type, id, "C3:WON")), code, "");
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void a_stage_that_was_confirmed_and_not_taken_is_a_failure() {
        stage.fake
                .deals()
                .fields()
                .put(new Field("stageId", "STAGE_ID", "Стадия", FieldType.STATUS, Set.of(FieldTrait.READ_ONLY)));

        assertRejected(outcomeOf(move("deal", "1207", "C3:WON")), "not-taken", "did not take: stage");
    }

    @Test
    void a_lost_answer_is_settled_by_reading_the_deal_back() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(UPDATE).times(1));

        assertThat(outcomeOf(move("deal", "1207", "C3:WON"))).isInstanceOf(Outcome.Done.class);
        assertThat(stage.fake.recorder().callsOf(UPDATE)).isEqualTo(1);
    }

    @Test
    void a_move_that_is_not_seen_after_a_lost_answer_is_put_off_until_the_portal_has_ended() {
        stage.fake.faults().inject(Fault.dropped(), When.method(UPDATE).times(1));

        assertThat(outcomeOf(move("deal", "1207", "C3:WON")))
                .asInstanceOf(type(Outcome.Deferred.class))
                .satisfies(deferred -> assertThat(deferred.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void a_lost_answer_about_a_deal_that_cannot_be_read_back_is_put_off() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(UPDATE).times(1));
        stage.fake.faults().inject(Fault.badGateway(), When.method("crm.item.get"));

        assertThat(outcomeOf(move("deal", "1207", "C3:WON"))).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void one_that_fails_among_fifty_and_one_that_a_limit_holds_back_do_not_spoil_the_others() {
        stage.fake.faults().fail(When.method(UPDATE).after(7).times(1), "ACCESS_DENIED", "Access denied");
        stage.fake.faults().fail(When.method(UPDATE).after(20).times(1), "OPERATION_TIME_LIMIT", "Method is blocked");
        for (int i = 0; i < 50; i++) {
            stage.deal(2000 + i, Map.of());
            work.with("e" + i, move("deal", Integer.toString(2000 + i), "C3:WON"));
        }
        stage.portal.stages().execute(work);

        assertThat(work.outcomes.entrySet())
                .filteredOn(entry -> !(entry.getValue() instanceof Outcome.Done))
                .extracting(Map.Entry::getKey)
                .hasSize(2)
                .contains("e7");
        assertThat(work.outcomes.values().stream().filter(Outcome.Deferred.class::isInstance))
                .hasSize(2);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"C3:NOPE", "C1:NOPE", "C3:WONN"})
    void a_whole_id_of_no_stage_is_rejected_with_the_nearest(String id) {
        assertRejected(outcomeOf(move("deal", "1207", id)), "wrong-stage", "no stage \"" + id + "\". The nearest: \"");
        assertRejected(Objects.requireNonNull(work.outcomes.get("a")), "wrong-stage", "(C3:WON)");
        assertThat(stageOf(1207)).contains("C3:EXECUTING");
    }

    @Test
    void many_moves_to_no_stage_are_explained_with_one_request_more() {
        for (int i = 0; i < 60; i++) {
            work.with("e" + i, move("deal", "1207", "C3:NOPE"));
        }
        stage.portal.stages().execute(work);

        assertThat(work.outcomes.values())
                .hasSize(60)
                .allSatisfy(outcome -> assertRejected(outcome, "wrong-stage", ""));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(3);
    }

    @Test
    void what_the_portal_said_stands_where_the_stages_cannot_be_asked_for() {
        stage.fake.faults().fail(When.method("crm.status.list"), "ACCESS_DENIED", "no");

        assertRejected(outcomeOf(move("deal", "1207", "C3:NOPE")), "bitrix24-request", "Invalid value");
    }
}
