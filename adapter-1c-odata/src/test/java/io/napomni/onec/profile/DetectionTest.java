package io.napomni.onec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.onec.metadata.ServiceDocument;
import io.napomni.port.ConfigurationException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectionTest {

    @ParameterizedTest
    @CsvSource({
        "ut11, Document_ЗаказКлиента AccumulationRegister_ЗаказыКлиентов",
        "ut11, Document_ЗаказКлиента",
        "ut11.5.20, Document_ЗаказКлиента AccumulationRegister_РаспоряженияНаОтгрузку",
        "ut11.5.20, Document_ЗаказКлиента InformationRegister_РаспоряженияНаОтгрузкуКВыполнению",
        "erp, Document_ЗаказКлиента AccumulationRegister_ЗаказыКлиентов AccumulationRegister_РаспоряженияНаОтгрузку",
        "erp, Document_ЗаказКлиента AccumulationRegister_ЗаказыКлиентов AccumulationRegister_РаспоряженияНаОтгрузку"
                + " AccountingRegister_Хозрасчетный",
        "unf, Document_ЗаказПокупателя Document_РасходнаяНакладная",
        "bp, Document_СчетНаОплатуПокупателю Document_ПоступлениеНаРасчетныйСчет",
        "bp, AccountingRegister_Хозрасчетный"
    })
    void a_configuration_is_told_by_what_it_publishes(String code, String sets) {
        assertThat(Profile.detect(ServiceDocument.of(List.of(sets.split(" ")))).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "bp", "unf"})
    void a_base_that_publishes_all_of_a_profile_is_told_as_it(String code) {
        assertThat(Profile.detect(PublishedBase.of(code).document()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Document_ЗаказПокупателя", "Document_СчетНаОплатуПокупателю", "Catalog_ДоговорыКонтрагентов"})
    void a_sign_alone_is_not_enough(String set) {
        assertThatThrownBy(() -> Profile.detect(ServiceDocument.of(List.of(set))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Found: " + SetName.prefix(set) + " 1; by name: " + set + ".")
                .hasMessageContaining("ut11, ut11.5.20, ka, erp, bp, unf");
    }

    @Test
    void a_large_strange_base_is_told_in_short() {
        List<String> sets = IntStream.range(0, 4_000)
                .mapToObj(number -> "Document_Чужой" + number)
                .toList();
        assertThatThrownBy(() -> Profile.detect(ServiceDocument.of(sets)))
                .hasMessageContaining("Document 4000")
                .hasMessageContaining("and 3980 more")
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void an_empty_base_says_that_it_publishes_nothing() {
        assertThatThrownBy(() -> Profile.detect(ServiceDocument.of(List.of())))
                .hasMessageContaining("It publishes nothing.")
                .hasMessageContaining("«Состав OData»");
    }
}
