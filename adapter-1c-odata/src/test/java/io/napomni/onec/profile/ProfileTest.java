package io.napomni.onec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ProfileTest {

    /** Written down a second time from the published names, not from the tables under test. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ut11      | contract      | number        | Номер
            ut11      | contract      | ends-on       | ДатаОкончанияДействия
            ut11      | contract      | currency      | ВалютаВзаиморасчетов_Key
            ut11      | contract      | customer      | Партнер_Key
            bp        | contract      | customer      | Owner_Key
            bp        | contract      | ends-on       | СрокДействия
            bp        | contract      | open          | ДоговорЗакрыт
            unf       | contract      | customer      | Owner
            unf       | contract      | number        | НомерДоговора
            unf       | contract      | date          | ДатаДоговора
            unf       | contract      | open          | Недействителен
            unf       | contract      | currency      | ВалютаРасчетов_Key
            ut11      | order         | sum           | СуммаДокумента
            ut11.5.20 | order         | as-invoice    | ЭтоЗаказКакСчет
            unf       | order         | cancelled     | ВариантЗавершения
            ut11      | order-state   | paid-percent  | ПроцентОплаты
            ut11      | invoice       | cancelled     | Аннулирован
            bp        | invoice       | bank-account  | СтруктурнаяЕдиница_Key
            bp        | invoice-due   | due-on        | СрокОплаты
            bp        | mass-act      | row-customer  | Контрагенты/Контрагент_Key
            ut11      | shipment      | sale          | Статус
            unf       | shipment      | sale          | ВидОперации
            bp        | bank-payment  | customer      | Контрагент
            ut11      | bank-payment  | row-basis     | РасшифровкаПлатежа/ОснованиеПлатежа
            ut11      | balance       | due-on        | ДатаПлановогоПогашения
            ut11      | legal-party   | inn           | ИНН
            bp        | customer      | inn           | ИНН
            ka        | customer      | email         | КонтактнаяИнформация/АдресЭП
            erp       | remainder     | to-hand-over  | КПередаче
            ut11.5.20 | remainder     | order         | Распоряжение
            unf       | remainder     | row-quantity  | Количество
            bp        | bank          | code          | Code
            ut11      | bank-account  | owner         | Owner_Key
            unf       | bank-account  | owner         | Owner
            ut11      | work-day      | working       | ВидДня
            """)
    void meanings_stand_where_the_configuration_keeps_them(String code, String thing, String meaning, String path) {
        Place place = Profile.of(code).find(thing(thing)).orElseThrow();
        assertThat(place.field(Keys.find(Meaning.class, meaning).orElseThrow()).path())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ut11      | order         | Document_ЗаказКлиента
            ut11      | invoice       | Document_СчетНаОплатуКлиенту
            bp        | invoice       | Document_СчетНаОплатуПокупателю
            unf       | invoice       | Document_СчетНаОплату
            ka        | other-sale    | Document_РеализацияУслугПрочихАктивов
            unf       | shipment      | Document_РасходнаяНакладная
            bp        | mass-act      | Document_ОказаниеУслуг
            erp       | bank-payment  | Document_ПоступлениеБезналичныхДенежныхСредств
            bp        | bank-payment  | Document_ПоступлениеНаРасчетныйСчет
            unf       | bank-payment  | Document_ПоступлениеНаСчет
            ut11      | remainder     | AccumulationRegister_ЗаказыКлиентов
            ka        | remainder     | AccumulationRegister_ЗаказыКлиентов
            ut11.5.20 | remainder     | AccumulationRegister_РаспоряженияНаОтгрузку
            unf       | remainder     | AccumulationRegister_ЗаказыПокупателей
            bp        | balance       | AccountingRegister_Хозрасчетный
            unf       | balance       | AccumulationRegister_РасчетыСПокупателями
            ut11      | customer      | Catalog_Партнеры
            unf       | customer      | Catalog_Контрагенты
            ut11      | bank          | Catalog_КлассификаторБанков
            unf       | bank          | Catalog_Банки
            """)
    void things_are_the_sets_of_the_configuration(String code, String thing, String set) {
        assertThat(Profile.of(code).find(thing(thing)).orElseThrow().set()).isEqualTo(set);
    }

    @Test
    void virtual_tables_follow_the_kind_of_the_register() {
        assertThat(Profile.of("ut11").find(Thing.REMAINDER).orElseThrow().table())
                .contains("Balance");
        assertThat(Profile.of("ut11.5.20").find(Thing.REMAINDER).orElseThrow().table())
                .contains("Turnovers");
        assertThat(Profile.of("bp").find(Thing.PAID).orElseThrow().table()).contains("Turnovers");
    }

    @Test
    void a_sale_is_told_by_its_values() {
        Field sale = Profile.of("unf").find(Thing.SHIPMENT).orElseThrow().field(Meaning.SALE);
        assertThat(sale.values()).containsExactly("ПродажаПокупателю");
        assertThat(Profile.of("bp").find(Thing.SHIPMENT).orElseThrow().find(Meaning.SALE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bp,ORDERS"})
    void what_a_configuration_does_not_keep_has_no_place(String code, Capability capability) {
        assertThat(Profile.of(code).places(capability)).isEmpty();
    }

    @Test
    void what_has_no_register_is_derived_from_other_things() {
        assertThat(Profile.of("bp").sets(Set.of(Capability.REMAINDER_TO_SHIP)))
                .containsExactlyInAnyOrder(
                        "Catalog_ДоговорыКонтрагентов", "Document_РеализацияТоваровУслуг", "Document_ОказаниеУслуг");
    }

    static List<String> codes() {
        return Profile.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_field_belongs_to_some_capability_and_says_what_it_may(String code) {
        Profile profile = Profile.of(code);
        Set<Thing> used = EnumSet.noneOf(Thing.class);
        Stream.of(Capability.values()).forEach(each -> profile.places(each).forEach(place -> used.add(place.thing())));
        for (Thing thing : Thing.values()) {
            profile.find(thing).ifPresent(place -> {
                assertThat(used).contains(thing);
                assertThat(place.fields()).as("%s of %s", thing, code).isNotEmpty();
                place.inOrder()
                        .forEach(field -> assertThat(field.values().isEmpty()
                                        || field.meaning().kind() == Kind.CHOICE)
                                .as(field.toString())
                                .isTrue());
            });
        }
    }

    @Test
    void another_set_and_another_property_take_the_place_of_the_known_ones() {
        Profile profile = Profile.of("ut11")
                .with(Map.of("order", "Document_НашЗаказ", "order.sum", "НашаСумма", "order.row-sum", "Строки/Итого"));
        Place order = profile.find(Thing.ORDER).orElseThrow();
        assertThat(order.set()).isEqualTo("Document_НашЗаказ");
        assertThat(order.field(Meaning.SUM).path()).isEqualTo("НашаСумма");
        assertThat(order.field(Meaning.ROW_SUM).section()).contains("Строки");
        assertThat(order.field(Meaning.ROW_SUM).property()).isEqualTo("Итого");
        assertThat(order.field(Meaning.NUMBER).path()).isEqualTo("Number");
    }

    @Test
    void another_property_keeps_its_values_unless_others_are_given() {
        Place contract = Profile.of("ut11")
                .with(Map.of("contract.open", "НашСтатус", "contract.for-customers", "Вид = Продажа, Аренда"))
                .find(Thing.CONTRACT)
                .orElseThrow();
        assertThat(contract.field(Meaning.OPEN).values()).containsExactly("Действует");
        assertThat(contract.field(Meaning.FOR_CUSTOMERS).path()).isEqualTo("Вид");
        assertThat(contract.field(Meaning.FOR_CUSTOMERS).values()).containsExactly("Продажа", "Аренда");
    }

    @Test
    void a_thing_can_be_left_out_and_a_thing_can_be_added() {
        assertThat(Profile.of("ut11").with(Map.of("act", "-")).find(Thing.ACT)).isEmpty();
        Profile added = Profile.of("bp").with(Map.of("order.number", "Номер", "order", "Document_АР_Заказ"));
        assertThat(added.find(Thing.ORDER).orElseThrow().field(Meaning.NUMBER).path())
                .isEqualTo("Номер");
    }

    @Test
    void overrides_that_mean_nothing_are_named_all_at_once() {
        Map<String, String> wrong =
                Map.of("ordr", "X", "order.summ", "Y", "order.sum", "-", "order.date", " ", "mass-act.date", "Date");
        assertThatThrownBy(() -> Profile.of("ut11").with(wrong))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"ordr\" is no thing; the nearest: order")
                .hasMessageContaining("\"order.summ\" is no meaning; the nearest: sum")
                .hasMessageContaining("\"order.sum\" cannot be left out")
                .hasMessageContaining("\"order.date\" has no value; name it, or take the line away.")
                .hasMessageContaining("\"mass-act.date\" belongs to no set");
    }

    @Test
    void what_nothing_can_be_read_without_cannot_be_left_out_and_nobody_is_told_to() {
        for (String key : List.of("customer", "currency")) {
            assertThatThrownBy(() -> Profile.of("ut11").with(Map.of(key, "-")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"" + key + "\" cannot be left out: nothing can be read without it.");
            assertThatThrownBy(() -> Profile.of("ut11").with(Map.of(key, " ")))
                    .hasMessageContaining("\"" + key + "\" has no value; name it");
        }
        assertThat(Profile.of("ut11").with(Map.of("manager", "-")).find(Thing.MANAGER))
                .isEmpty();
        assertThatThrownBy(() -> Profile.of("ut11").with(Map.of("manager", "", "order.agreed", "")))
                .hasMessageContaining("\"manager\" has no value; write \"-\"")
                .hasMessageContaining("\"order.agreed\" has no value; write \"-\"");
    }

    @Test
    void a_profile_that_is_not_known_names_the_known_ones() {
        assertThatThrownBy(() -> Profile.of("ut10"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ut11, ut11.5.20, ka, erp, bp, unf");
    }

    private static Thing thing(String key) {
        return Keys.find(Thing.class, key).orElseThrow();
    }
}
