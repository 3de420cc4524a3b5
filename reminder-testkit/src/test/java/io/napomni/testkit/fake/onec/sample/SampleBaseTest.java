package io.napomni.testkit.fake.onec.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.schema.Edm;
import io.napomni.testkit.fake.onec.schema.Enumeration;
import io.napomni.testkit.fake.onec.schema.Kind;
import io.napomni.testkit.fake.onec.schema.Property;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleBaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int ORDERS = 400;

    private static Stream<String> profiles() {
        return BaseSchema.profiles().stream();
    }

    private static BaseData data(BaseSchema schema) {
        BaseData data = new BaseData();
        SampleBase.fill(data, schema, TODAY, ORDERS);
        return data;
    }

    private static Map<String, Set<String>> objects(BaseSchema schema, BaseData data) {
        Map<String, Set<String>> there = new HashMap<>();
        schema.sets().stream()
                .filter(set -> set.property("Ref_Key").isPresent() && set.kind() != Kind.TABULAR_SECTION)
                .forEach(set -> there.put(set.name(), refs(data, set.name())));
        return there;
    }

    private static Set<String> refs(BaseData data, String set) {
        Set<String> refs = new HashSet<>();
        data.rows(set).forEach(row -> refs.add(row.path("Ref_Key").asText()));
        return refs;
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Rows as their schema says, sections among them. */
    private static void walk(BaseSchema schema, BaseData data, RowCheck check) {
        for (SetSchema set : schema.sets()) {
            if (set.kind() == Kind.TABULAR_SECTION || set.kind() == Kind.RECORDS) {
                continue;
            }
            SetSchema flat = set.kind().recorded() ? set.sections().get(0) : set;
            for (ObjectNode row : data.rows(set.name())) {
                check.row(flat, row);
                flat.sections()
                        .forEach(section -> row.path(section.field()).forEach(nested -> check.row(section, nested)));
            }
        }
    }

    private interface RowCheck {
        void row(SetSchema set, JsonNode row);
    }

    private static List<String> brokenLinks(BaseSchema schema, BaseData data) {
        Map<String, Set<String>> there = objects(schema, data);
        List<String> broken = new ArrayList<>();
        walk(schema, data, (set, row) -> {
            for (Property property : set.properties()) {
                String value = row.path(property.name()).asText();
                boolean empty = value.isEmpty() || value.equals(Wire.NO_GUID);
                if (!empty && !property.targets().isEmpty() && !leads(there, property, row, value)) {
                    broken.add(set.name() + "." + property.name() + " = " + value);
                }
            }
        });
        return broken;
    }

    private static boolean leads(Map<String, Set<String>> there, Property property, JsonNode row, String value) {
        if (property.target().isPresent()) {
            return there.getOrDefault(property.targets().get(0), Set.of()).contains(value);
        }
        String type = row.path(property.name() + Property.TYPE).asText().replace("StandardODATA.", "");
        return property.targets().contains(type)
                && (there.getOrDefault(type, Set.of()).contains(value) || !type.contains("_"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_link_leads_to_an_object_of_the_base(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        BaseData data = data(schema);
        assertThat(brokenLinks(schema, data)).isEmpty();
        String customers = profile.equals("bp") || profile.equals("unf") ? "Catalog_Контрагенты" : "Catalog_Партнеры";
        String one = data.rows(customers).get(1).path("Ref_Key").asText();
        data.remove(customers, one);
        assertThat(brokenLinks(schema, data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_row_has_all_properties_of_its_set_with_values_of_their_type(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        List<String> wrong = new ArrayList<>();
        walk(schema, data(schema), (set, row) -> {
            int expected = set.properties().size() + set.sections().size();
            if (row.size() != expected) {
                wrong.add(set.name() + " has " + row.size() + " fields of " + expected);
            }
            set.properties().stream()
                    .filter(property -> !fits(property.type(), row.path(property.name())))
                    .forEach(property -> wrong.add(set.name() + "." + property.name()));
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(Edm type, JsonNode value) {
        return switch (type) {
            case STRING, BINARY -> value.isTextual();
            case DATE_TIME -> value.asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
            case INT16, INT32 -> value.isInt();
            case INT64 -> value.isTextual() && value.asText().matches("-?\\d+");
            case DOUBLE -> value.isNumber() && value.decimalValue().scale() <= 4;
            case BOOLEAN -> value.isBoolean();
            case GUID -> value.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        };
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void enumerations_hold_known_values(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        Map<String, List<String>> values = new HashMap<>();
        for (Enumeration one : schema.enumerations()) {
            values.put(one.name(), one.values());
        }
        List<String> wrong = new ArrayList<>();
        walk(
                schema,
                data(schema),
                (set, row) -> set.properties().forEach(property -> {
                    String value = row.path(property.name()).asText();
                    property.enumeration()
                            .filter(name -> !value.isEmpty()
                                    && !values.getOrDefault(name, List.of()).contains(value))
                            .ifPresent(name -> wrong.add(set.name() + "." + property.name() + " = " + value));
                }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void no_row_takes_the_place_of_another(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        BaseData data = data(schema);
        List<String> twice = new ArrayList<>();
        for (SetSchema set : schema.sets()) {
            if (set.kind() == Kind.INFORMATION || set.kind() == Kind.PERIODIC_INFORMATION) {
                Set<String> keys = new HashSet<>();
                data.rows(set.name()).stream()
                        .map(row -> set.key().stream()
                                .map(key -> row.path(key).asText())
                                .toList()
                                .toString())
                        .filter(key -> !keys.add(key))
                        .forEach(key -> twice.add(set.name() + " " + key));
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void what_is_not_published_is_not_filled() {
        BaseSchema schema = BaseSchema.of("ut11")
                .without("InformationRegister_СостоянияЗаказовКлиентов")
                .without("Document_ЗаказКлиента", "Статус")
                .without("Document_ЗаказКлиента_Товары", "Отменено");
        BaseData data = data(schema);
        assertThat(data.count("InformationRegister_СостоянияЗаказовКлиентов")).isZero();
        ObjectNode order = data.rows("Document_ЗаказКлиента").get(0);
        assertThat(order.has("Статус")).isFalse();
        assertThat(order.path("Товары").path(0).has("Отменено")).isFalse();
        assertThat(order.path("Товары").path(0).has("КодСтроки")).isTrue();
    }

    @Test
    void the_same_day_and_size_give_the_same_base() {
        BaseSchema schema = BaseSchema.of("ut11");
        assertThat(data(schema).rows("Document_ЗаказКлиента"))
                .isEqualTo(data(schema).rows("Document_ЗаказКлиента"));
        ObjectNode first = data(schema).rows("Document_ЗаказКлиента").get(0);
        assertThat(first.path("Number").asText()).isEqualTo("ТД00-000001");
        assertThat(first.path("Date").asText()).startsWith("2026-07-");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_lines_of_an_order_add_up_to_its_sum(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        String set =
                profile.equals("bp") ? BookRows.INVOICE : profile.equals("unf") ? FirmRows.ORDER : TradeOrders.ORDER;
        String section = profile.equals("unf") ? "Запасы" : "Товары";
        assertThat(data(schema).rows(set)).hasSize(ORDERS).allSatisfy(row -> {
            BigDecimal sum = each(row.path(section))
                    .map(line -> line.path("Сумма").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(row.path("СуммаДокумента").decimalValue())
                    .isPositive();
        });
    }

    @Test
    void customers_have_taxpayer_numbers_that_check() {
        assertThat(data(BaseSchema.of("ut11")).rows("Catalog_Контрагенты").stream()
                        .map(row -> row.path("ИНН").asText())
                        .filter(inn -> !inn.isEmpty()))
                .hasSizeGreaterThan(60)
                .allMatch(SampleBaseTest::checks);
        assertThat(checks("7701501231")).isFalse();
    }

    private static boolean checks(String inn) {
        int[] weights = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
        boolean right = inn.length() == 10 || inn.length() == 12;
        for (int known = inn.length() == 12 ? 10 : 9; right && known < inn.length(); known++) {
            int sum = 0;
            for (int at = 0; at < known; at++) {
                sum += (inn.charAt(at) - '0') * weights[weights.length - known + at];
            }
            right = sum % 11 % 10 == inn.charAt(known) - '0';
        }
        return right;
    }
}
