package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.CreateDeal;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.StubServer;
import io.napomni.model.CustomerRef;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealsTest {
    private static final CustomerRef COMPANY = new CustomerRef("b24", "company", "44");
    private static final String ADD = "crm.item.add";
    private static final String LIST = "crm.item.list";

    private final PortalStage stage = PortalStage.open();
    private final HandWork<CreateDeal> work = new HandWork<>();

    DealsTest() {
        stage.user(17);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static CreateDeal deal(CustomerRef customer, String pipeline, String at) {
        return new CreateDeal(customer, pipeline, at, "Продление", Optional.of("17"));
    }

    private static CreateDeal deal() {
        return deal(COMPANY, "Договоры", "Новый");
    }

    private void execute() {
        stage.portal.newDeals().execute(work);
    }

    private Item only() {
        assertThat(stage.fake.deals().size()).isEqualTo(1);
        return stage.fake.deals().byId().firstEntry().getValue();
    }

    private Outcome outcomeOf(CreateDeal action) {
        work.with("a", action);
        execute();
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    @Test
    void a_deal_has_its_customer_place_and_person_and_bears_the_id_of_its_effect() {
        Outcome outcome = outcomeOf(deal());

        assertThat(only().values())
                .containsEntry("title", "Продление")
                .containsEntry("categoryId", 3L)
                .containsEntry("stageId", "C3:NEW")
                .containsEntry("companyId", 44L)
                .containsEntry("assignedById", 17L)
                .containsEntry("originatorId", "napomni")
                .containsEntry("originId", "a");
        assertThat(outcome).isEqualTo(new Outcome.Done("deal " + only().id()));
        assertThat(work.begun).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "договоры, исполняется, 3, C3:EXECUTING",
        "3, C3:WON, 3, C3:WON",
        "3, WON, 3, C3:WON",
        "0, NEW, 0, NEW",
        "Общая, Новая, 0, NEW"
    })
    void pipelines_and_stages_are_named_by_name_or_id(String pipeline, String at, long category, String stageId) {
        outcomeOf(deal(COMPANY, pipeline, at));

        assertThat(only().values()).containsEntry("categoryId", category).containsEntry("stageId", stageId);
    }

    @Test
    void a_person_is_a_contact_of_the_deal() {
        Outcome outcome = outcomeOf(deal(new CustomerRef("b24", "contact", "91"), "Договоры", "Новый"));

        assertThat(outcome).isEqualTo(new Outcome.Done("deal " + only().id()));
        assertThat(only().values()).doesNotContainKey("companyId");
        assertThat(only().value("contactIds").map(Object::toString)).contains("[91]");
    }

    @Test
    void without_a_manager_the_portal_decides_and_nobody_is_asked_about() {
        outcomeOf(new CreateDeal(COMPANY, "Договоры", "Новый", "Продление", Optional.empty()));

        assertThat(only().values()).containsEntry("assignedById", 1L);
        assertThat(stage.fake.recorder().callsOf("user.get")).isZero();
    }

    @Test
    void a_repetition_finds_the_first_deal_and_makes_no_second() {
        Outcome first = outcomeOf(deal());
        work.outcomes.clear();
        Outcome second = outcomeOf(deal());

        assertThat(second).isEqualTo(first);
        assertThat(stage.fake.deals().size()).isEqualTo(1);
        assertThat(work.begun).containsExactly("a", "a");
    }

    @Test
    void a_deal_that_was_made_before_is_not_reported_when_the_claim_is_lost() {
        outcomeOf(deal());
        work.outcomes.clear();
        work.refusals.put("a", new LostClaimException("lost"));
        work.with("a", deal());
        execute();

        assertThat(work.outcomes).isEmpty();
    }

    @Test
    void a_lost_answer_is_settled_by_looking_for_the_deal() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(ADD).times(1));

        assertThat(outcomeOf(deal())).isEqualTo(new Outcome.Done("deal " + only().id()));
    }

    @Test
    void a_deal_that_is_not_found_after_a_lost_answer_stays_in_doubt_since_the_portal_may_still_be_working() {
        stage.fake.faults().inject(Fault.dropped(), When.method(ADD).times(1));

        assertThat(outcomeOf(deal())).isInstanceOf(Outcome.InDoubt.class);
        assertThat(stage.fake.deals().size()).isZero();
    }

    @Test
    void a_doubt_stays_one_when_the_portal_cannot_be_asked() {
        stage.fake
                .faults()
                .inject(
                        Fault.gatewayTimeout().afterExecuting(),
                        When.method(ADD).times(1));
        stage.fake.faults().inject(Fault.badGateway(), When.method(LIST).after(1));

        assertThat(outcomeOf(deal())).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void nothing_is_created_while_it_is_not_known_what_was() {
        stage.fake.faults().inject(Fault.badGateway(), When.method(LIST));

        assertThat(outcomeOf(deal()))
                .asInstanceOf(type(Outcome.Deferred.class))
                .satisfies(deferred -> assertThat(deferred.pause()).isPositive());
        assertThat(work.begun).isEmpty();
        assertThat(stage.fake.recorder().callsOf(ADD)).isZero();
    }

    @Test
    void a_portal_that_ignores_what_was_asked_for_is_not_believed() {
        try (StubServer stub = StubServer.start()) {
            stub.then(
                    200,
                    "{\"result\":{\"result\":{\"o0\":{\"items\":[{\"id\":7,\"originId\":\"other\"}]},"
                            + "\"pipelines\":{\"categories\":[]},\"directories\":[]},"
                            + "\"result_error\":[]}}");
            work.with("a", deal());
            Bitrix24Portal.open(stub.webhook(), stage.clock, stage.options)
                    .newDeals()
                    .execute(work);

            assertThat(work.outcomes.get("a"))
                    .asInstanceOf(type(Outcome.Deferred.class))
                    .satisfies(deferred -> assertThat(deferred.why().detail()).contains("were not asked for"));
            assertThat(stub.bodies).hasSize(1);
        }
    }

    @Test
    void many_deals_of_one_effect_do_not_hide_the_deal_of_another() {
        for (long id = 1; id <= 60; id++) {
            stage.deal(id, Map.of("originatorId", "napomni", "originId", "a"));
        }
        stage.deal(61, Map.of("originatorId", "napomni", "originId", "b"));
        work.with("a", deal()).with("b", deal());
        execute();

        assertThat(work.outcomes)
                .containsEntry("a", new Outcome.Done("deal 1"))
                .containsEntry("b", new Outcome.Done("deal 61"));
        assertThat(stage.fake.deals().size()).isEqualTo(61);
    }

    @Test
    void a_deal_of_another_maker_with_the_same_id_is_none_of_ours() {
        stage.deal(1, Map.of("originatorId", "somebody", "originId", "a"));

        assertThat(outcomeOf(deal())).isEqualTo(new Outcome.Done("deal 2"));
    }

    @Test
    void an_unknown_pipeline_or_stage_is_rejected_with_the_nearest() {
        work.with("pipeline", deal(COMPANY, "Договора", "Новый"))
                .with("stage", deal(COMPANY, "Договоры", "Новая"))
                .with("fine", deal());
        execute();

        assertThat(work.outcomes.get("pipeline"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().detail()).contains("The nearest: \"Договоры\" (3)"));
        assertThat(work.outcomes.get("stage"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().detail()).contains("The nearest: \"Новый\" (C3:NEW)"));
        assertThat(work.outcomes.get("fine")).isInstanceOf(Outcome.Done.class);
        assertThat(work.begun).containsExactly("fine");
    }

    @Test
    void a_manager_whom_the_portal_does_not_know_or_who_has_left_gets_no_deal() {
        stage.fake
                .data()
                .putUser(
                        PortalUser.of(18, "Анна", "Орлова", "a@example.test", 5).dismissed());
        work.with("unknown", new CreateDeal(COMPANY, "Договоры", "Новый", "x", Optional.of("99")))
                .with("left", new CreateDeal(COMPANY, "Договоры", "Новый", "x", Optional.of("18")))
                .with("name", new CreateDeal(COMPANY, "Договоры", "Новый", "x", Optional.of("Иванов")));
        execute();

        assertThat(work.outcomes.values())
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome)
                        .asInstanceOf(type(Outcome.Rejected.class))
                        .satisfies(rejected -> assertThat(rejected.why().code()).isEqualTo("no-responsible")));
        assertThat(stage.fake.deals().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1c, company, 44", "b24, deal, 44", "b24, company, x"})
    void a_customer_without_a_card_is_rejected_unsent(String system, String kind, String id) {
        assertThat(outcomeOf(deal(new CustomerRef(system, kind, id), "Договоры", "Новый")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(stage.fake.recorder().httpCount()).isZero();
    }

    @Test
    void one_that_fails_among_fifty_and_one_that_a_limit_holds_back_do_not_spoil_the_others() {
        stage.fake.faults().fail(When.method(ADD).after(7).times(1), "CRM_FIELD_ERROR_REQUIRED", "Field is required");
        stage.fake.faults().fail(When.method(ADD).after(20).times(1), "OPERATION_TIME_LIMIT", "Method is blocked");
        for (int i = 0; i < 50; i++) {
            work.with("e" + i, deal());
        }
        execute();

        assertThat(work.outcomes.get("e7")).isInstanceOf(Outcome.Rejected.class);
        assertThat(work.outcomes.values().stream().filter(Outcome.Deferred.class::isInstance))
                .hasSize(1);
        assertThat(work.outcomes.values().stream().filter(Outcome.Done.class::isInstance))
                .hasSize(48);
        assertThat(stage.fake.deals().size()).isEqualTo(48);
    }

    @Test
    void the_look_up_tells_which_effects_have_a_deal() {
        Outcome made = outcomeOf(deal());

        assertThat(stage.portal.dealsByEffect().find(Set.of("a", "b")))
                .containsOnly(Map.entry("a", ((Outcome.Done) made).receipt()));
        assertThat(stage.portal.dealsByEffect().find(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title, TITLE, STRING, title", "companyId, COMPANY_ID, COMPANY, customer"})
    void a_field_that_the_portal_did_not_take_is_named_and_no_second_deal_is_made(
            String key, String code, FieldType kind, String named) {
        stage.fake.deals().fields().put(new Field(key, code, "Поле", kind, Set.of(FieldTrait.READ_ONLY)));

        assertThat(outcomeOf(deal()))
                .asInstanceOf(type(Outcome.Done.class))
                .satisfies(done -> assertThat(done.receipt())
                        .isEqualTo("deal " + only().id() + "; the portal did not take: " + named));
        work.outcomes.clear();
        outcomeOf(deal());
        assertThat(stage.fake.deals().size()).isEqualTo(1);
    }
}
