package io.napomni.onec.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.SourceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceDocumentTest {
    private static final String SAMPLE = """
            {"odata.metadata":"http://host/ut/odata/standard.odata/$metadata",
             "value":[{"name":"Catalog_Партнеры","url":"Catalog_Партнеры"},
                      {"url":"Document_ЗаказКлиента","name":"Document_ЗаказКлиента","more":{"name":"no"}}]}""";

    @Test
    void names_are_read() {
        assertThat(read(SAMPLE).sets()).containsExactly("Catalog_Партнеры", "Document_ЗаказКлиента");
    }

    @Test
    void a_mark_of_byte_order_is_tolerated() {
        assertThat(read("\uFEFF" + SAMPLE)).isEqualTo(read(SAMPLE));
    }

    @Test
    void nothing_published_is_an_empty_list() {
        assertThat(read("{\"odata.metadata\":\"…\",\"value\":[]}").sets()).isEmpty();
    }

    @Test
    void the_fingerprint_follows_the_names_and_not_their_order_or_the_address() {
        ServiceDocument other = ServiceDocument.of(List.of("Document_ЗаказКлиента", "Catalog_Партнеры"));
        assertThat(read(SAMPLE).hash()).isEqualTo(other.hash());
        assertThat(ServiceDocument.of(List.of("Catalog_Партнеры")).hash()).isNotEqualTo(other.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"value\":{}}",
                "{\"value\":[1]}",
                "<html><body>Вход</body></html>",
                "{\"odata.error\":{\"code\":\"20\",\"message\":{\"lang\":\"ru\",\"value\":\"Ошибка прав доступа\"}}}"
            })
    void what_is_no_list_of_sets_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("service document")
                .hasMessageNotContaining("Ошибка");
    }

    @Test
    void a_list_cut_anywhere_is_never_half_believed() {
        byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ServiceDocument.read(new ByteArrayInputStream(cut)))
                    .as("cut at %d", length)
                    .isInstanceOf(SourceException.class);
        }
    }

    private static ServiceDocument read(String json) {
        return ServiceDocument.read(EdmxText.stream(json));
    }
}
