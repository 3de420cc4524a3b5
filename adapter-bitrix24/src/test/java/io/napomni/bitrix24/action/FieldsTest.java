package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.napomni.action.Channel;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldTrait;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    private static final String KEY = "ufCrm_1700000009";
    private static final String UPDATE = "crm.item.update";
    private final PortalStage stage = PortalStage.open();
    private final HandWork<UpdateFields> work = new HandWork<>();
    private final FieldTable table = stage.fake.deals().fields();

    @BeforeEach
    void a_deal() {
        stage.deal(1207, Map.of("closedate", LocalDate.of(2026, 12, 1), "probability", 30));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Outcome update(Map<String, String> fields) {
        return update("deal", fields);
    }

    private Outcome update(String kind, Map<String, String> fields) {
        work.with("a", new UpdateFields(new SubjectRef("b24", kind, "1207"), fields));
        stage.portal.fields().execute(work);
        return Objects.requireNonNull(work.outcomes.get("a"));
    }

    private Optional<Object> stored(String key) {
        return stage.fake.deals().find(1207).orElseThrow().value(key);
    }

    /** As though the portal, which knew the field when it was asked for fields, made something else of the value. */
    private void before(String method, Runnable change) {
        stage.fake.beforeEachAnswer(request -> {
            if (request.methods().contains(method)) {
                change.run();
            }
        });
    }

    private static void assertRejected(Outcome outcome, String code, String... parts) {
        assertThat(outcome).asInstanceOf(type(Outcome.Rejected.class)).satisfies(rejected -> {
            assertThat(rejected.why().code()).isEqualTo(code);
            assertThat(rejected.why().detail()).contains(parts);
        });
    }

    @Test
    void fields_are_named_by_title_code_or_key() {
        Outcome outcome =
                update(Map.of("Номер договора", "DK-1", "UF_CRM_1700000002", "2026-09-30", "opportunity", "10"));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(stage.portal.fields().channel()).isEqualTo(Channel.FIELDS);
        assertThat(stored(PortalStage.NUMBER)).contains("DK-1");
        assertThat(stored(PortalStage.SHIPPED)).contains(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STRING; ' DK-1 & + $result[e0] '",
                "TEXT; 'Строка'",
                "INTEGER; 7",
                "DOUBLE; 1 234,50",
                "DOUBLE; 999.90",
                "DATE; 31.12.2026",
                "DATE; 2026-12-31T23:59:00+03:00",
                "DATETIME; 2026-12-31T18:00:00",
                "DATETIME; 2026-12-31 18:00:00",
                "DATETIME; 2026-12-31T18:00:00+05:00",
                "DATETIME; 31.12.2026",
                "MONEY; 300|RUB",
                "MONEY; 300.50 rub",
                "ENUMERATION; 81",
                "BOOLEAN; да",
                "BOOLEAN; 0",
                "FLAG; N",
                "USER; 17",
                "COMPANY; 44"
            })
    void a_value_of_each_type_is_written_and_recognised(FieldType type, String value) {
        table.put(Field.user(KEY, "Поле", type));

        assertThat(update(Map.of("Поле", value))).isInstanceOf(Outcome.Done.class);
        assertThat(stored(KEY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, семь, number",
        "DOUBLE, 1 2345, number",
        "DATE, 2026-02-30, date",
        "DATE, скоро, date",
        "DATETIME, вечером, date with a time",
        "MONEY, много, amount of money",
        "BOOLEAN, может быть, yes or no"
    })
    void what_is_no_value_of_the_type_is_rejected_unsent_and_not_repeated(FieldType type, String value, String noun) {
        table.put(Field.user(KEY, "Поле", type));

        Outcome outcome = update(Map.of("Поле", value));

        assertRejected(outcome, "wrong-field", "\"Поле\" (UF_CRM_1700000009)", "is no " + noun);
        assertThat(outcome.toString()).doesNotContain(value);
        assertThat(stage.fake.recorder().callsOf(UPDATE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"closedate, 2027-01-01", "closedate, ''", "probability, 50", "title, New"})
    void a_field_that_was_passed_over_is_a_failure_that_names_it(String key, String value) {
        before(UPDATE, () -> makeReadOnly(key));

        assertRejected(
                update(Map.of("Номер договора", "DK-1", key, value)),
                "not-taken",
                "deal 1207, but did not take: \""
                        + table.find(key).orElseThrow().title() + "\"");
        assertThat(stored(PortalStage.NUMBER)).contains("DK-1");
    }

    @Test
    void a_field_that_is_gone_from_the_answer_is_a_failure() {
        table.put(Field.user(KEY, "Поле", FieldType.BOOLEAN));
        before(UPDATE, () -> table.remove(KEY));

        assertRejected(update(Map.of("Поле", "нет")), "not-taken", "Поле");
    }

    /** The portal confirms a write to such a field and keeps what was there. */
    private void makeReadOnly(String key) {
        Field field = table.find(key).orElseThrow();
        table.put(new Field(key, field.upperName(), field.title(), field.type(), Set.of(FieldTrait.READ_ONLY)));
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, ДК-1, INTEGER",
        "DOUBLE, 7.5, INTEGER",
        "DATE, 2026-12-31, INTEGER",
        "DATETIME, 2026-12-31T18:00:00, DATE",
        "MONEY, 300|RUB, INTEGER",
        "ENUMERATION, 81, FLAG",
        "BOOLEAN, да, DATE",
    })
    void a_value_that_came_back_as_another_is_a_failure(FieldType asked, String value, FieldType taken) {
        table.put(Field.user(KEY, "Поле", asked));
        before(UPDATE, () -> table.put(Field.user(KEY, "Поле", taken)));

        assertRejected(update(Map.of("Поле", value)), "not-taken", "Поле");
    }

    @Test
    void a_blank_text_clears_a_field() {
        assertThat(update(Map.of("closedate", "", "probability", " "))).isInstanceOf(Outcome.Done.class);
        assertThat(stored("closedate")).isEmpty();
        assertThat(stored("probability")).isEmpty();
    }

    @Test
    void several_values_are_one_on_each_line() {
        table.put(Field.user(KEY, "Поле", FieldType.INTEGER).multiple());

        assertThat(update(Map.of("Поле", "7\n8\n"))).isInstanceOf(Outcome.Done.class);
        assertThat(stored(KEY).map(Object::toString)).contains("[7, 8]");
    }

    @Test
    void of_several_values_none_may_be_missing_or_added() {
        table.put(Field.user(KEY, "Поле", FieldType.STRING).multiple());
        before(
                UPDATE,
                () -> table.put(Field.user(KEY, "Поле", FieldType.INTEGER).multiple()));

        assertRejected(update(Map.of("Поле", "7\n8x")), "not-taken", "Поле");
    }

    @Test
    void a_wrong_name_is_rejected_with_the_nearest() {
        assertRejected(
                update(Map.of("Номер договара", "1")),
                "wrong-field",
                "A deal of the portal has no field \"Номер договара\"",
                "The nearest: \"Номер договора\"");
    }

    @Test
    void a_field_that_the_portal_fills_itself_or_that_is_named_twice_is_rejected() {
        assertRejected(update(Map.of("createdTime", "2026-01-01")), "wrong-field", "cannot be written");
        work.outcomes.clear();
        assertRejected(update(Map.of("title", "a", "Название", "b")), "wrong-field", "named twice");
        work.outcomes.clear();
        assertRejected(update(Map.of()), "no-fields", "");
    }

    @Test
    void cards_of_other_kinds_have_their_own_fields() {
        stage.fake.companies().put(1207, Map.of("title", "Ромашка"));

        assertThat(update("company", Map.of("title", "Василёк"))).isInstanceOf(Outcome.Done.class);
        work.outcomes.clear();
        assertRejected(
                update("company", Map.of("closedate", "")), "wrong-field", "A company of the portal has no field");
        assertThat(stage.fake.companies().find(1207).orElseThrow().value("title"))
                .contains("Василёк");
    }

    @Test
    void a_lost_answer_is_settled_by_reading_the_card_back() {
        stage.fake
                .faults()
                .inject(Fault.dropped().afterExecuting(), When.method(UPDATE).times(1));

        assertThat(update(Map.of("closedate", "2027-01-01"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fields_that_cannot_be_asked_for_put_it_off_without_beginning() {
        stage.fake.faults().inject(Fault.badGateway(), When.method("crm.item.fields"));

        assertThat(update(Map.of("title", "x"))).isInstanceOf(Outcome.Deferred.class);
        assertThat(work.begun).isEmpty();
    }
}
