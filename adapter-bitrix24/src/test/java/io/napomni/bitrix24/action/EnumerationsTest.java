package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.StubServer;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of options, against literal answers. */
class EnumerationsTest {
    private static final String OPTIONS =
            "[{\"ID\":\"81\",\"VALUE\":\"Действует\"},{\"ID\":\"82\",\"VALUE\":\"Закрыт\"},"
                    + "{\"ID\":\"83\",\"VALUE\":\"Иное\"},{\"ID\":\"84\",\"VALUE\":\"Иное\"}]";
    private final StubServer stub = StubServer.start();
    private final HandWork<UpdateFields> work = new HandWork<>();

    @AfterEach
    void close() {
        stub.close();
    }

    private Outcome update(boolean multiple, String value, String shown) {
        stub.then(
                200,
                "{\"result\":{\"result\":{\"fields2\":{\"fields\":{\"ufCrm_1\":{\"type\":\"enumeration\",\"isMultiple\":"
                        + multiple
                        + ",\"isReadOnly\":false,\"isImmutable\":false,\"title\":\"Состояние\",\"upperName\":\"UF_CRM_1\","
                        + "\"items\":" + OPTIONS + "}}}},\"result_error\":[]}}");
        stub.then(
                200,
                "{\"result\":{\"result\":{\"e0\":{\"item\":{\"id\":1207,\"ufCrm_1\":" + shown
                        + "}}},\"result_error\":[]}}");
        work.with("a", new UpdateFields(new SubjectRef("b24", "deal", "1207"), Map.of("Состояние", value)));
        Bitrix24Portal.open(stub.webhook(), Clock.systemUTC(), PortalOptions.standard())
                .fields()
                .execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    @Test
    void a_text_is_written_as_the_id_of_its_option() {
        assertThat(update(false, "закрыт", "82")).isInstanceOf(Outcome.Done.class);
        assertThat(stub.bodies.get(1)).contains("fields%5BufCrm_1%5D=82");
    }

    @Test
    void an_id_is_written_as_it_is_and_may_come_back_as_a_text() {
        assertThat(update(false, "82", "\"82\"")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void another_option_in_the_answer_is_a_failure() {
        assertThat(update(false, "Закрыт", "81")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void several_options_may_come_back_in_another_order() {
        assertThat(update(true, "Действует\nЗакрыт", "[82,81]")).isInstanceOf(Outcome.Done.class);
        assertThat(stub.bodies.get(1)).contains("fields%5BufCrm_1%5D%5B0%5D=81&fields%5BufCrm_1%5D%5B1%5D=82");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"81|82; [82]", "81; [82,81]", "81|82; []", "81; null"})
    void one_of_several_options_that_is_missing_or_too_many_is_a_failure(String wanted, String shown) {
        assertThat(update(true, wanted.replace('|', '\n'), shown)).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"Закрыто, no option, The nearest: Закрыт", "Иное, several options, named by its text or its id"})
    void an_unknown_option_is_rejected_with_the_nearest_and_one_of_two_is_not_guessed(
            String wanted, String what, String advice) {
        assertThat(update(false, wanted, "82"))
                .asInstanceOf(type(Outcome.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.why().detail()).contains(what, advice));
    }
}
