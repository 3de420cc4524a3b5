package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", " 7707 083 893 ", "7707\u00a0083893", "500100732259"})
    void a_number_is_read_whatever_spaces_people_put_into_it(String text) {
        assertThat(TaxId.parse(text)).map(TaxId::value).hasValue(text.replaceAll("[ \u00a0]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7707083894",
                "7707083983",
                "500100732258",
                "500100732269",
                "770708389",
                "77070838933",
                "0000000000",
                "000000000000",
                "77O7083893",
                "7707083893/770701001",
                "٧٧٠٧٠٨٣٨٩٣"
            })
    void what_is_mistyped_foreign_or_a_filler_is_no_number(String text) {
        assertThat(TaxId.parse(text)).isEmpty();
    }

    @Test
    void it_does_not_show_in_logs_and_messages() {
        assertThat(new TaxId("500100732259")).hasToString("50**********");
        assertThatThrownBy(() -> new TaxId("7707083894"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7707083894");
    }
}
