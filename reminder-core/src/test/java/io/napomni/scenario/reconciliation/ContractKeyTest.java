package io.napomni.scenario.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.TaxId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractKeyTest {

    private static final List<TaxId> TAX = List.of(new TaxId("7707083893"));

    private static Set<ContractKey> key(String number) {
        return ContractKey.of(number, TAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ДК-118/26",
                "дк-118/26",
                "  ДК-118/26 ",
                "\u00a0ДК-118/26\t",
                "№ ДК-118/26",
                "№ДК-118/26",
                "Д\u200bК-118/26"
            })
    void case_spaces_and_the_sign_tell_nothing_apart(String number) {
        assertThat(key(number)).isEqualTo(key("ДК-118/26"));
    }

    @Test
    void composed_letters_are_one_letter() {
        assertThat(key("И\u0306-1")).isEqualTo(key("Й-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AB-1, АВ-1",
        "12/5, 125",
        "12 5, 125",
        "12 5, 1 25",
        "0118, 118",
        "118-1, 118–1",
        "118, 118.",
        "118/26, 118/25"
    })
    void what_people_could_mean_as_two_stays_two(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void one_number_of_two_customers_is_two_keys() {
        assertThat(key("118")).isNotEqualTo(ContractKey.of("118", List.of(new TaxId("7736050003"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "№", " № "})
    void without_a_number_there_is_no_key(String number) {
        assertThat(key(number)).isEmpty();
        assertThat(ContractKey.number(number)).isEmpty();
    }

    @Test
    void without_a_tax_number_there_is_no_key() {
        assertThat(ContractKey.of("118", List.of())).isEmpty();
    }

    @Test
    void a_customer_of_several_numbers_gives_several_keys() {
        assertThat(ContractKey.of("118", List.of(TAX.get(0), new TaxId("7736050003"))))
                .hasSize(2)
                .containsAll(key("118"));
    }

    @Test
    void it_does_not_show_the_number_of_the_customer() {
        assertThat(key("118").toString()).contains("118").doesNotContain("7083893");
    }
}
