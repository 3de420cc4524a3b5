package io.napomni.bitrix24.action.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Action;
import io.napomni.action.AddNote;
import io.napomni.action.CreateDeal;
import io.napomni.action.MoveStage;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of effects when something breaks between their beginning and their end. */
class ShipmentTest {
    private final StubServer stub = StubServer.start();
    private final PortalStage stage = PortalStage.open();
    private final HandWork<AddNote> notes = new HandWork<>();

    @AfterEach
    void close() {
        stub.close();
        stage.close();
    }

    private static SubjectRef deal(int id) {
        return new SubjectRef("b24", "deal", Integer.toString(id));
    }

    private Bitrix24Portal stubbed() {
        return Bitrix24Portal.open(
                stub.webhook(), Clock.systemUTC(), PortalOptions.standard().withPause(wait -> {}));
    }

    private void fill(int howMany) {
        for (int i = 1; i <= howMany; i++) {
            notes.with("e" + i, new AddNote(deal(7), "note " + i));
        }
        stage.deal(7, Map.of());
    }

    private static String batch(String results, String errors) {
        return "{\"result\":{\"result\":" + results + ",\"result_error\":" + errors
                + ",\"result_time\":[]},\"time\":{}}";
    }

    private static <A extends Action> Map<String, String> ends(HandWork<A> work) {
        return work.outcomes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().getClass().getSimpleName()));
    }

    @Test
    void a_ledger_that_fails_in_the_middle_of_the_beginnings_lets_nothing_be_sent() {
        fill(50);
        notes.refusals.put("e26", new LedgerException("the disk is full"));

        assertThatThrownBy(() -> stage.portal.notes().execute(notes)).isInstanceOf(LedgerException.class);

        assertThat(stage.fake.written().comments()).isEmpty();
        assertThat(notes.outcomes)
                .hasSize(25)
                .allSatisfy((id, end) -> assertThat(end).isInstanceOf(Outcome.Deferred.class));
    }

    @Test
    void effects_whose_claims_are_lost_are_neither_sent_nor_settled() {
        fill(50);
        for (int i = 2; i <= 50; i += 2) {
            notes.refusals.put("e" + i, new LostClaimException("another has it"));
        }

        stage.portal.notes().execute(notes);

        assertThat(stage.fake.written().comments()).hasSize(25);
        assertThat(notes.outcomes)
                .hasSize(25)
                .allSatisfy((id, end) -> assertThat(end).isInstanceOf(Outcome.Done.class));
    }

    @Test
    void an_effect_that_cannot_be_settled_leaves_no_other_one_in_doubt() {
        fill(50);
        notes.unsettled.put("e3", new LostClaimException("another has it"));
        notes.unsettled.put("e9", new LedgerException("the disk is full"));

        assertThatThrownBy(() -> stage.portal.notes().execute(notes)).isInstanceOf(LostClaimException.class);

        assertThat(stage.fake.written().comments()).hasSize(50);
        assertThat(notes.outcomes)
                .hasSize(48)
                .allSatisfy((id, end) -> assertThat(end).isInstanceOf(Outcome.Done.class));
    }

    @Test
    void fewer_answers_than_commands_leave_only_the_others_in_doubt() {
        fill(3);
        stub.then(200, batch("{\"e0\":101}", "{\"e2\":{\"error\":\"NOT_FOUND\",\"error_description\":\"\"}}"));

        stubbed().notes().execute(notes);

        assertThat(ends(notes)).isEqualTo(Map.of("e1", "Done", "e2", "InDoubt", "e3", "Rejected"));
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void more_answers_than_commands_prove_nothing_more() {
        fill(1);
        stub.then(200, batch("{\"e7\":103,\"e1\":102}", "{\"e9\":{\"error\":\"X\"}}"));

        stubbed().notes().execute(notes);

        assertThat(ends(notes)).isEqualTo(Map.of("e1", "InDoubt"));
        assertThat(stub.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[101]",
                "[]",
                "{\"e0\":null}",
                "{\"e0\":true}",
                "{\"e0\":\"\"}",
                "{\"e0\":0}",
                "{\"e0\":-5}",
                "{\"e0\":1.5}",
                "{\"e0\":[]}",
                "{\"e0\":{\"item\":{\"id\":5}}}",
                "{\"e0\":1e30}",
                "{\"E0\":101}",
                "{\"e0\":101,\"e0\":101}",
                "{\"e0\":101",
                "7",
                "null"
            })
    void nothing_but_the_id_of_what_was_made_is_a_proof(String results) {
        fill(1);
        stub.then(200, batch(results, "[]"));

        stubbed().notes().execute(notes);

        assertThat(ends(notes)).isEqualTo(Map.of("e1", "InDoubt"));
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void a_command_with_a_result_and_an_error_is_no_success() {
        fill(1);
        stub.then(
                200,
                batch("{\"e0\":101}", "{\"e0\":{\"error\":\"INTERNAL_SERVER_ERROR\",\"error_description\":\"\"}}"));

        stubbed().notes().execute(notes);

        assertThat(ends(notes)).isEqualTo(Map.of("e1", "InDoubt"));
    }

    @Test
    void a_failure_in_the_middle_of_the_work_is_a_doubt_whatever_its_text() {
        for (String text :
                List.of("Class not found", "Access denied for user 'bitrix'@'localhost'", "method not found")) {
            HandWork<AddNote> work = new HandWork<AddNote>().with("e1", new AddNote(deal(7), "x"));
            stub.always(exchange ->
                    StubServer.send(exchange, 500, "{\"error\":\"\",\"error_description\":\"" + text + "\"}"));

            stubbed().notes().execute(work);

            assertThat(ends(work)).as(text).isEqualTo(Map.of("e1", "InDoubt"));
        }
        assertThat(stub.requests).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 413, 429, 301})
    void a_whole_request_that_is_refused_condemns_no_effect(int status) {
        fill(50);
        stage.fake.faults().inject(Fault.html(status, "Refused"), When.always());

        stage.portal.notes().execute(notes);

        assertThat(notes.outcomes)
                .hasSize(50)
                .allSatisfy((id, end) -> assertThat(end).isInstanceOf(Outcome.Deferred.class));
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }

    private static String card(int id, String stageId) {
        return "{\"item\":{\"id\":" + id + ",\"stageId\":\"" + stageId + "\"}}";
    }

    @Test
    void the_card_of_another_command_is_no_proof_of_a_move() {
        HandWork<MoveStage> moves = new HandWork<MoveStage>()
                .with("e1", new MoveStage(deal(1), "C3:WON"))
                .with("e2", new MoveStage(deal(2), "C3:WON"));
        stub.then(200, batch("{\"e0\":" + card(2, "C3:WON") + ",\"e1\":" + card(2, "C3:WON") + "}", "[]"));
        stub.then(200, batch("{\"c0\":" + card(1, "C3:NEW") + "}", "[]"));

        stubbed().stages().execute(moves);

        assertThat(ends(moves)).isEqualTo(Map.of("e1", "Deferred", "e2", "Done"));
    }

    @Test
    void the_deal_of_another_effect_is_no_proof_of_a_creation() {
        HandWork<CreateDeal> deals = new HandWork<>();
        for (String id : List.of("e1", "e2")) {
            deals.with(
                    id,
                    new CreateDeal(
                            new CustomerRef("b24", "company", "44"), "Договоры", "Новый", "Deal", Optional.empty()));
        }
        stub.always(exchange -> StubServer.send(exchange, 200, new DealDesk().answer(stub.asked())));

        stubbed().newDeals().execute(deals);

        assertThat(ends(deals)).isEqualTo(Map.of("e1", "InDoubt", "e2", "Done"));
    }

    /** Knows one pipeline and no deal, and answers every creation with the deal of the second effect. */
    private static final class DealDesk {
        String answer(String asked) {
            String made = "{\"item\":{\"id\":9,\"originId\":\"e2\"}}";
            String stages = "[{\"STATUS_ID\":\"C3:NEW\",\"NAME\":\"Новый\",\"SORT\":\"10\",\"SEMANTICS\":null}]";
            Map<String, String> answers = Map.of(
                    "crm.item.add",
                    made,
                    "crm.category.list",
                    "{\"categories\":[{\"id\":3,\"name\":\"Договоры\",\"entityTypeId\":2,\"isDefault\":\"N\"}]}",
                    "crm.status.list",
                    stages,
                    "crm.item.list",
                    "{\"items\":[]}");
            Matcher command = Pattern.compile("\"([a-z0-9]+)\":\"([a-z.]+)\\?").matcher(asked);
            return batch(
                    command.results()
                            .map(one -> "\"" + one.group(1) + "\":" + answers.get(one.group(2)))
                            .collect(Collectors.joining(",", "{", "}")),
                    "[]");
        }
    }

    @Test
    void no_answer_at_all_leaves_every_effect_in_doubt_and_is_not_asked_for_twice() {
        fill(50);
        stage.fake.faults().next(Fault.dropped().afterExecuting());

        stage.portal.notes().execute(notes);

        assertThat(ends(notes).values()).containsOnly("InDoubt").hasSize(50);
        assertThat(stage.fake.written().comments()).hasSize(50);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
    }
}
