package io.napomni.testkit.fake.onec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BaseSchemaTest {
    private static Stream<String> profiles() {
        return BaseSchema.profiles().stream();
    }

    private static SetSchema set(String profile, String name) {
        return BaseSchema.of(profile).set(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_name_is_there_once_and_every_target_is_a_set_or_an_enumeration(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        Set<String> names = schema.sets().stream().map(SetSchema::name).collect(Collectors.toCollection(HashSet::new));
        assertThat(names).hasSameSizeAs(schema.sets()).hasSizeGreaterThan(30);
        Set<String> enumerations =
                schema.enumerations().stream().map(Enumeration::name).collect(Collectors.toSet());
        assertThat(enumerations).hasSameSizeAs(schema.enumerations());
        List<Property> all =
                schema.sets().stream().flatMap(set -> set.properties().stream()).toList();
        names.addAll(enumerations);
        assertThat(all).allSatisfy(one -> {
            assertThat(names).containsAll(one.targets());
            assertThat(enumerations).containsAll(one.enumeration().stream().collect(Collectors.toList()));
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void no_set_has_a_property_twice_and_each_has_its_key(String profile) {
        assertThat(BaseSchema.of(profile).sets()).allSatisfy(set -> {
            List<String> names = set.properties().stream().map(Property::name).toList();
            assertThat(names).doesNotHaveDuplicates().containsAll(set.key());
            assertThat(set.key()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_section_is_a_set_of_its_own_too(String profile) {
        BaseSchema schema = BaseSchema.of(profile);
        List<SetSchema> sections =
                schema.sets().stream().flatMap(set -> set.sections().stream()).toList();
        assertThat(sections)
                .isNotEmpty()
                .allSatisfy(section -> assertThat(schema.set(section.name())).contains(section));
    }

    @Test
    void standard_fields_fit_the_kind() {
        assertThat(set("ut11", "Catalog_Контрагенты").property("Code")).isEmpty();
        assertThat(set("ut11", "Catalog_Партнеры").property("Code")).isPresent();
        assertThat(set("ut11", "Catalog_Партнеры").property("IsFolder")).isEmpty();
        assertThat(set("bp", "Catalog_Контрагенты").property("IsFolder")).isPresent();
        assertThat(set("bp", "Catalog_ДоговорыКонтрагентов")
                        .property("Owner_Key")
                        .orElseThrow()
                        .target())
                .contains("Catalog_Контрагенты");
        assertThat(set("unf", "Catalog_ДоговорыКонтрагентов").property("Owner_Type"))
                .isPresent();
        assertThat(set("ut11", "Document_ЗаказКлиента").properties().stream().map(Property::name))
                .startsWith("Ref_Key", "DataVersion", "Number", "Date", "DeletionMark", "Posted");
    }

    @ParameterizedTest
    @CsvSource({
        "ut11, AccumulationRegister_ЗаказыКлиентов, BALANCE",
        "ut11.5.20, AccumulationRegister_РаспоряженияНаОтгрузку, TURNOVER",
        "erp, AccumulationRegister_ЗаказыКлиентов, BALANCE",
        "erp, AccumulationRegister_РаспоряженияНаОтгрузку, TURNOVER",
        "ka, AccumulationRegister_ЗаказыКлиентов, BALANCE",
        "ut11, InformationRegister_СостоянияЗаказовКлиентов, INFORMATION",
        "ut11, InformationRegister_КурсыВалют, PERIODIC_INFORMATION",
        "bp, AccumulationRegister_ОплатаСчетов, TURNOVER",
        "bp, AccountingRegister_Хозрасчетный, ACCOUNTING",
        "unf, AccumulationRegister_ОплатаСчетовИЗаказов, TURNOVER",
        "unf, AccumulationRegister_РасчетыСПокупателями, BALANCE"
    })
    void registers_are_of_their_kind(String profile, String name, Kind kind) {
        assertThat(set(profile, name).kind()).isEqualTo(kind);
    }

    @Test
    void releases_differ() {
        assertThat(BaseSchema.of("ut11.5.20").set("AccumulationRegister_ЗаказыКлиентов"))
                .isEmpty();
        assertThat(BaseSchema.of("ut11").set("AccumulationRegister_РаспоряженияНаОтгрузку"))
                .isEmpty();
        assertThat(set("ut11.5.20", "Document_ЗаказКлиента").property("ЭтоЗаказКакСчет"))
                .isPresent();
        assertThat(set("ut11", "Document_ЗаказКлиента").property("ЭтоЗаказКакСчет"))
                .isEmpty();
        assertThat(set("erp", "AccumulationRegister_ЗаказыКлиентов_RecordType").property("КПередаче"))
                .isPresent();
        assertThat(BaseSchema.of("bp").sets()).noneMatch(set -> set.name().startsWith("Document_Заказ"));
    }

    @Test
    void contracts_are_alike_in_name_only() {
        assertThat(set("ka", "Catalog_ДоговорыКонтрагентов").property("ДатаОкончанияДействия"))
                .isPresent();
        assertThat(set("ka", "Catalog_ДоговорыКонтрагентов").property("СрокДействия"))
                .isEmpty();
        assertThat(set("bp", "Catalog_ДоговорыКонтрагентов").property("СрокДействия"))
                .isPresent();
        assertThat(set("unf", "Catalog_ДоговорыКонтрагентов").property("ДоговорОбслуживанияДатаОкончания"))
                .isPresent();
    }

    @Test
    void a_register_with_recorders_has_a_set_of_entries_and_one_of_records() {
        SetSchema entries = set("ut11", "AccumulationRegister_ЗаказыКлиентов");
        SetSchema records = set("ut11", "AccumulationRegister_ЗаказыКлиентов_RecordType");
        assertThat(entries.properties().stream().map(Property::name)).containsExactly("Recorder", "Recorder_Type");
        assertThat(entries.section("RecordSet")).contains(records);
        assertThat(records.key()).containsExactly("Recorder", "Recorder_Type", "LineNumber");
        assertThat(records.property("RecordType")).isPresent();
        assertThat(records.of(Use.RESOURCE).stream().map(Property::name))
                .containsExactly("Заказано", "КОформлению", "Сумма");
        assertThat(set("bp", "AccumulationRegister_ОплатаСчетов_RecordType").property("RecordType"))
                .isEmpty();
    }

    @Test
    void virtual_tables_follow_from_the_kind() {
        assertThat(set("ut11", "AccumulationRegister_ЗаказыКлиентов").virtualTables())
                .containsExactly(VirtualTable.BALANCE, VirtualTable.TURNOVERS, VirtualTable.BALANCE_AND_TURNOVERS);
        assertThat(set("bp", "AccumulationRegister_ОплатаСчетов").virtualTables())
                .containsExactly(VirtualTable.TURNOVERS);
        assertThat(set("bp", "InformationRegister_СтатусыДокументов").virtualTables())
                .isEmpty();
        List<Property> row =
                VirtualRow.of(set("ut11", "AccumulationRegister_РасчетыСКлиентамиПоСрокам"), VirtualTable.BALANCE);
        assertThat(row.stream().map(Property::name)).contains("ОбъектРасчетов_Key", "ДолгBalance");
    }

    @Test
    void what_nobody_published_is_gone_with_all_that_hangs_on_it() {
        BaseSchema schema = BaseSchema.of("ut11").without("AccumulationRegister_ЗаказыКлиентов");
        assertThat(schema.set("AccumulationRegister_ЗаказыКлиентов")).isEmpty();
        assertThat(schema.set("AccumulationRegister_ЗаказыКлиентов_RecordType")).isEmpty();
        assertThat(schema.metadataXml()).doesNotContain("ЗаказыКлиентов");
        assertThat(schema.sets()).hasSize(BaseSchema.of("ut11").sets().size() - 2);
    }

    @Test
    void a_missing_property_is_missing_everywhere() {
        BaseSchema schema = BaseSchema.of("ut11")
                .without("Document_ЗаказКлиента", "ПорядокРасчетов")
                .without("Document_ЗаказКлиента_Товары", "Отменено")
                .without("Document_РеализацияТоваровУслуг", "ЗаказКлиента")
                .without("Document_ЗаказКлиента", "ЭтапыГрафикаОплаты")
                .without("AccumulationRegister_ЗаказыКлиентов", "КОформлению");
        SetSchema order = schema.set("Document_ЗаказКлиента").orElseThrow();
        assertThat(order.property("ПорядокРасчетов")).isEmpty();
        assertThat(order.section("Товары").orElseThrow().property("Отменено")).isEmpty();
        assertThat(order.section("ЭтапыГрафикаОплаты")).isEmpty();
        assertThat(schema.set("Document_ЗаказКлиента_ЭтапыГрафикаОплаты")).isEmpty();
        assertThat(schema.set("Document_РеализацияТоваровУслуг").orElseThrow().property("ЗаказКлиента_Type"))
                .isEmpty();
        SetSchema register = schema.set("AccumulationRegister_ЗаказыКлиентов").orElseThrow();
        assertThat(Objects.requireNonNull(register.sections().get(0)).property("КОформлению"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_cannot_be_left_out() {
        BaseSchema schema = BaseSchema.of("ut11");
        assertThatThrownBy(() -> schema.without("Document_Нет")).hasMessageContaining("ut11 has no set Document_Нет");
        assertThatThrownBy(() -> schema.without("Document_ЗаказКлиента", "Нет"))
                .hasMessageContaining("Document_ЗаказКлиента has no Нет");
        assertThatThrownBy(() -> schema.without("AccumulationRegister_ЗаказыКлиентов", "Нет"))
                .hasMessageContaining("AccumulationRegister_ЗаказыКлиентов has no Нет");
        assertThatThrownBy(() -> BaseSchema.of("ut12")).hasMessageContaining("ut11.5.20");
    }
}
