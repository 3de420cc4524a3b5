package io.napomni.onec.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.SourceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MetadataTest {
    private static final String ORDER = "Document_ЗаказКлиента";
    private static final String REGISTER = "AccumulationRegister_ЗаказыКлиентов";
    private static final String KINDS = "ТипыКонтактнойИнформации";
    private static final Set<String> WANTED = Set.of(ORDER, REGISTER, KINDS);

    @Test
    void a_set_has_its_key_and_the_types_of_its_properties() {
        EntitySet order = read(sample().xml()).set(ORDER).orElseThrow();
        assertThat(order.key()).containsExactly("Ref_Key");
        assertThat(order.type("Date")).contains(Edm.DATE_TIME);
        assertThat(order.type("СуммаДокумента")).contains(Edm.DOUBLE);
        assertThat(order.type("Партнер_Key")).contains(Edm.GUID);
        assertThat(order.type("Статус")).contains(Edm.STRING);
        assertThat(order.type("Версия")).contains(Edm.OTHER);
        assertThat(order.type("Вид")).contains(Edm.DECLARED);
        assertThat(order.type("date")).isEmpty();
    }

    @Test
    void keys_of_several_properties_keep_their_order() {
        assertThat(read(sample().xml()).set(REGISTER).orElseThrow().key()).containsExactly("Recorder", "Recorder_Type");
    }

    @Test
    void sections_have_their_properties() {
        EntitySet order = read(sample().xml()).set(ORDER).orElseThrow();
        assertThat(order.sections()).containsOnlyKeys("Товары");
        assertThat(order.type("Товары/LineNumber")).contains(Edm.INT64);
        assertThat(order.type("Товары/Нет")).isEmpty();
        assertThat(order.type("Нет/LineNumber")).isEmpty();
    }

    @Test
    void a_register_shows_what_its_records_hold() {
        EntitySet register = read(sample().xml()).set(REGISTER).orElseThrow();
        assertThat(register.type("Заказано")).contains(Edm.DOUBLE);
        assertThat(register.functions()).containsExactlyInAnyOrder("Balance", "Turnovers");
    }

    @Test
    void links_lead_to_their_sets_and_are_missing_where_the_set_is_not_published() {
        EntitySet order = read(sample().xml()).set(ORDER).orElseThrow();
        assertThat(order.links()).isEqualTo(Map.of("Партнер", "Catalog_Партнеры"));
    }

    @Test
    void the_order_of_the_document_does_not_matter() {
        assertThat(read(sample().associationsFirst())).isEqualTo(read(sample().xml()));
    }

    @Test
    void enumerations_have_their_values() {
        assertThat(read(sample().xml()).enumerations())
                .isEqualTo(Map.of(KINDS, List.of("Адрес", "Телефон", "АдресЭлектроннойПочты")));
    }

    @Test
    void nothing_but_what_is_wanted_is_kept() {
        Metadata metadata = Metadata.read(EdmxText.stream(sample().xml()), Set.of(ORDER));
        assertThat(metadata.sets()).containsOnlyKeys(ORDER);
        assertThat(metadata.enumerations()).isEmpty();
        assertThat(metadata.set("Document_Нет")).isEmpty();
    }

    @Test
    void a_document_cut_anywhere_is_never_half_believed() {
        byte[] whole = sample().xml().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Metadata.read(new ByteArrayInputStream(cut), WANTED))
                    .as("cut at %d", length)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("$metadata");
        }
    }

    @Test
    void a_document_type_is_refused_and_nothing_outside_is_opened() {
        String entity = sample().xml()
                .replace("?>\n", "?>\n<!DOCTYPE Edmx [<!ENTITY x SYSTEM \"http://127.0.0.1:1/secret\">]>\n")
                .replace("Name=\"Date\"", "Name=\"&x;\"");
        assertThatThrownBy(() -> read(entity))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("declares a document type");
    }

    @Test
    void a_page_for_people_is_no_metadata() {
        assertThatThrownBy(() -> read("<html><body>Истекло время</body></html>"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("some other document")
                .hasMessageNotContaining("Истекло");
    }

    private static Metadata read(String xml) {
        return Metadata.read(EdmxText.stream(xml), WANTED);
    }

    private static EdmxText sample() {
        return new EdmxText()
                .set(
                        ORDER,
                        List.of("Ref_Key"),
                        Map.of(
                                "Ref_Key", "Edm.Guid",
                                "Date", "Edm.DateTime",
                                "Статус", "Edm.String",
                                "Партнер_Key", "Edm.Guid",
                                "Партнер", ORDER + "->Catalog_Партнеры",
                                "СуммаДокумента", "Edm.Double",
                                "Версия", "Edm.Stream",
                                "Вид", "StandardODATA.ВидыЗаказов",
                                "Товары", "Collection(StandardODATA." + ORDER + "_Товары_RowType)"))
                .section(ORDER, "Товары", Map.of("LineNumber", "Edm.Int64", "Количество", "Edm.Double"))
                .set("Document_Чужой", List.of("Ref_Key"), Map.of("Заказ", "Document_Чужой->" + ORDER))
                .set(
                        REGISTER,
                        List.of("Recorder", "Recorder_Type"),
                        Map.of(
                                "Recorder", "Edm.String",
                                "Recorder_Type", "Edm.String",
                                "RecordSet", "Collection(StandardODATA." + REGISTER + "_RowType)"))
                .records(REGISTER, Map.of("Заказано", "Edm.Double"))
                .function(REGISTER, "Balance")
                .functionOfPath(REGISTER, "Turnovers")
                .function("AccumulationRegister_Чужой", "Balance")
                .enumeration("ВидыЗаказов", "Обычный")
                .enumeration(KINDS, "Адрес", "Телефон", "АдресЭлектроннойПочты");
    }
}
