package io.napomni.onec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LayoutCheckTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final String ORDER = "Document_ЗаказКлиента";
    private static final String REMAINDER = "AccumulationRegister_ЗаказыКлиентов";

    @Test
    void all_that_is_missing_is_said_at_once() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without("Catalog_Валюты")
                .without(ORDER, "СуммаДокумента")
                .without("Catalog_Партнеры", "КонтактнаяИнформация/АдресЭП")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS, Capability.CUSTOMERS));
        assertThat(check.text(RUSSIAN)).isEqualTo("""
                        База 1С (УТ 11.5.8) публикует не всё, что нужно:
                        - Документ «ЗаказКлиента» (Document_ЗаказКлиента): нет реквизита «СуммаДокумента», нужно для: \
                        заказы (order.sum). Если здесь он называется иначе, укажите в настройке order.sum = ….
                        - Справочник «Партнеры» (Catalog_Партнеры): нет реквизита «КонтактнаяИнформация/АдресЭП», \
                        нужно для: клиенты (customer.email). Если здесь он называется иначе, укажите в настройке customer.email = ….
                        - Не опубликовано: справочник «Валюты» (Catalog_Валюты), нужно для: заказы. \
                        Отметьте в «Составе OData» (обработка «Настройка стандартного интерфейса OData»). \
                        Без этого не прочитать ничего.""");
        assertThatThrownBy(check::orThrow)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(check.text(Locale.ENGLISH))
                .hasMessageContaining("The 1C base (УТ 11.5.8) does not publish all that is needed:\n- The document")
                .hasMessageContaining("needed for: orders (order.sum)");
    }

    @Test
    void what_nobody_asked_for_is_not_missed() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without("Document_АктВыполненныхРабот")
                .without("InformationRegister_ДанныеПроизводственногоКалендаря")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.gaps()).isEmpty();
        assertThat(check.layout().find(Thing.SHIPMENT)).isEmpty();
        assertThatThrownBy(() -> check.layout().place(Thing.SHIPMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"shipment\"");
    }

    @Test
    void a_set_that_several_need_is_named_once() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without("Catalog_Валюты")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS, Capability.CONTRACTS));
        assertThat(check.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.neededFor()).containsExactlyInAnyOrder(Capability.CONTRACTS, Capability.ORDERS);
            assertThat(gap.sentence(RUSSIAN)).contains("договоры, заказы");
        });
    }

    @Test
    void a_thing_the_company_does_not_keep_can_be_left_out() {
        Profile profile = Profile.of("ut11").with(Map.of("card-payment", "-"));
        LayoutCheck check = PublishedBase.of("ut11")
                .without("Document_ОперацияПоПлатежнойКарте")
                .check(profile, Set.of(Capability.PAYMENTS));
        assertThat(check.gaps()).isEmpty();
    }

    @Test
    void another_release_keeps_its_remainder_elsewhere_and_that_is_said() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without(REMAINDER)
                .check(Profile.of("ut11"), Set.of(Capability.REMAINDER_TO_SHIP));
        assertThat(check.text(RUSSIAN))
                .contains("В других выпусках это AccumulationRegister_РаспоряженияНаОтгрузку (УТ 11.5.20).");
    }

    @Test
    void a_similar_set_is_suggested_but_never_a_section_of_another() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without(ORDER)
                .with("Document_ЗаказКлиентаНаш", "Date", "Edm.DateTime")
                .with(ORDER + "_Товары", "LineNumber", "Edm.Int64")
                .with("Catalog_ЗаказКлиента", "Code", "Edm.String")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.gaps().get(0).nearest()).containsExactly("Document_ЗаказКлиентаНаш");
        assertThat(check.text(Locale.ENGLISH)).contains("If that is it, configure order = Document_ЗаказКлиентаНаш.");
    }

    @Test
    void a_similar_property_is_suggested_if_its_type_would_do() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without(ORDER, "СуммаДокумента")
                .with(ORDER, "СуммаДокументов", "Edm.Double")
                .with(ORDER, "СуммаДокумента1", "Edm.String")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.text(RUSSIAN)).contains("Похожие там: СуммаДокументов.", "order.sum = СуммаДокументов");
    }

    @Test
    void a_similar_property_of_a_section_is_suggested_with_its_section() {
        String path = "РасшифровкаПлатежа/Сумма";
        String set = "Document_ПоступлениеБезналичныхДенежныхСредств";
        LayoutCheck check = PublishedBase.of("ut11")
                .without(set, path)
                .with(set, path + "1", "Edm.Double")
                .check(Profile.of("ut11"), Set.of(Capability.PAYMENTS));
        assertThat(check.text(RUSSIAN)).contains("bank-payment.row-sum = РасшифровкаПлатежа/Сумма1");
    }

    @Test
    void a_missing_section_is_named() {
        LayoutCheck check = PublishedBase.of("ut11")
                .withoutSection("Catalog_Партнеры", "КонтактнаяИнформация")
                .check(Profile.of("ut11"), Set.of(Capability.CUSTOMERS));
        assertThat(check.gaps()).hasSize(3).allSatisfy(gap -> {
            assertThat(gap.problem()).isEqualTo(Gap.Problem.NO_SECTION);
            assertThat(gap.sentence(RUSSIAN)).contains("нет табличной части «КонтактнаяИнформация»");
        });
    }

    @Test
    void a_property_of_another_type_is_named_with_it() {
        LayoutCheck check = PublishedBase.of("ut11")
                .with(ORDER, "СуммаДокумента", "Edm.String")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.problem()).isEqualTo(Gap.Problem.OTHER_TYPE);
            assertThat(gap.sentence(RUSSIAN)).contains("тип STRING, а нужно: число");
            assertThat(gap.sentence(Locale.ENGLISH)).contains("is of the type STRING, but has to be a number");
        });
    }

    @Test
    void a_flag_is_no_enumeration_and_an_enumeration_no_flag() {
        Set<Capability> asked = Set.of(Capability.CONTRACTS);
        String contract = "Catalog_ДоговорыКонтрагентов";
        assertThat(PublishedBase.of("bp")
                        .with(contract, "ДоговорЗакрыт", "Edm.String")
                        .check(Profile.of("bp"), asked)
                        .gaps())
                .hasSize(1);
        assertThat(PublishedBase.of("ut11")
                        .with(contract, "Статус", "Edm.Boolean")
                        .check(Profile.of("ut11"), asked)
                        .gaps())
                .hasSize(1);
    }

    @Test
    void a_reference_to_several_sets_needs_the_name_of_its_type() {
        LayoutCheck check = PublishedBase.of("ut11")
                .without("InformationRegister_СостоянияЗаказовКлиентов", "Заказ_Type")
                .check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.name()).isEqualTo("Заказ_Type"));
    }

    @Test
    void a_register_of_another_kind_is_told_by_its_virtual_tables() {
        LayoutCheck check = PublishedBase.of("ut11")
                .withoutTable(REMAINDER)
                .check(Profile.of("ut11"), Set.of(Capability.REMAINDER_TO_SHIP));
        assertThat(check.text(RUSSIAN)).contains("нет виртуальной таблицы Balance");
        assertThat(check.text(Locale.ENGLISH)).contains("has no virtual table Balance");
    }

    @Test
    void a_set_that_metadata_does_not_describe_is_told_from_one_not_published() {
        LayoutCheck check =
                PublishedBase.of("ut11").undescribed(ORDER).check(Profile.of("ut11"), Set.of(Capability.ORDERS));
        assertThat(check.text(RUSSIAN)).contains("Опубликовано, но не описано в $metadata: Document_ЗаказКлиента");
        assertThat(check.text(Locale.ENGLISH)).contains("$metadata does not describe it");
    }

    @Test
    void what_the_configuration_never_keeps_is_said_so() {
        LayoutCheck check = PublishedBase.of("bp").check(Profile.of("bp"), Set.of(Capability.ORDERS));
        assertThat(check.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.problem()).isEqualTo(Gap.Problem.NOT_KEPT);
            assertThat(gap.sentence(RUSSIAN)).startsWith("В БП 3.0 нет данных: заказы.");
            assertThat(gap.sentence(Locale.ENGLISH)).startsWith("БП 3.0 keeps no set for: orders.");
        });
    }

    @Test
    void a_name_which_the_host_gave_is_needed_even_where_the_known_one_was_only_useful() {
        Profile profile = Profile.of("ut11").with(Map.of("order.ships-on", "НашаДата"));
        LayoutCheck check = PublishedBase.of("ut11").check(profile, Set.of(Capability.ORDERS));
        assertThat(check.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.key()).isEqualTo("order.ships-on"));
    }

    @Test
    void an_own_name_is_read_where_the_host_says() {
        Profile profile = Profile.of("ut11").with(Map.of("order", "Document_Наш", "order.open", "Живой = true"));
        PublishedBase base = PublishedBase.of("ut11");
        profile.find(Thing.ORDER)
                .orElseThrow()
                .inOrder()
                .forEach(field -> base.with(
                        "Document_Наш", field.path(), field.path().equals("Живой") ? "Edm.Boolean" : edm(field)));
        LayoutCheck check = base.check(profile, Set.of(Capability.ORDERS));
        assertThat(check.gaps()).isEmpty();
        assertThat(check.layout().place(Thing.ORDER).set()).isEqualTo("Document_Наш");
    }

    private static String edm(Field field) {
        return switch (field.meaning().kind()) {
            case DATE -> "Edm.DateTime";
            case NUMBER -> "Edm.Int32";
            case REFERENCE -> "Edm.Guid";
            default -> "Edm.String";
        };
    }
}
