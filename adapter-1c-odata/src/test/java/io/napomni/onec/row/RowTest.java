package io.napomni.onec.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
    private static final String ORDER = "{\"Ref_Key\":\"7e0c2a00-1a01-11f1-8f30-00155d010a01\",\"Number\":\"ТД-41\","
            + "\"Date\":\"2026-03-04T11:20:05\",\"Срок\":\"0001-01-01T00:00:00\",\"Posted\":true,"
            + "\"Менеджер_Key\":\"00000000-0000-0000-0000-000000000000\",\"Сумма\":240000.10,\"Вес\":1e2,"
            + "\"Сдвиг\":\"14\",\"Целое\":7,"
            + "\"Большое\":12345678901234567890,\"Статус\":\"НовоеЗначение\",\"Пусто\":\"\","
            + "\"Ничего\":null,\"Партнер@navigationLinkUrl\":\"Document_X(guid'1')/Партнер\","
            + "\"Заказ\":\"7e0c2a00-1a01-11f1-8f30-00155d010a01\",\"Заказ_Type\":\"StandardODATA.Document_Заказ\","
            + "\"Основание\":\"\",\"Основание_Type\":\"StandardODATA.Undefined\","
            + "\"Состояние\":\"Оплачен\",\"Состояние_Type\":\"StandardODATA.СтатусОплаты\","
            + "\"Партнер\":{\"Description\":\"Ромашка\"},\"Теги\":[],"
            + "\"Товары\":[{\"LineNumber\":\"1\",\"Цена\":5},{\"LineNumber\":\"2\",\"Цена\":6.5}]}";
    private static final String ANSWER =
            "{\"odata.metadata\":\"http://x/$metadata#Y\",\"odata.count\":\"2\",\"value\":[" + ORDER + ","
                    + ORDER.replace("ТД-41", "ТД-42") + ",{\"Ref_Key\":\"\"}]}";

    private static List<Row> read(String json) throws IOException {
        return RowReader.set(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void values_are_read_as_1c_writes_them() throws IOException {
        Row row = read(ANSWER).get(0);
        UUID key = UUID.fromString("7e0c2a00-1a01-11f1-8f30-00155d010a01");

        assertThat(row.guid("Ref_Key")).contains(key);
        assertThat(row.text("Number")).contains("ТД-41");
        assertThat(row.dateTime("Date")).contains(LocalDateTime.of(2026, 3, 4, 11, 20, 5));
        assertThat(row.flag("Posted")).isTrue();
        assertThat(row.decimal("Сумма")).contains(new BigDecimal("240000.10"));
        assertThat(row.decimal("Вес"))
                .hasValueSatisfying(weight -> assertThat(weight).isEqualByComparingTo("100"));
        assertThat(row.integer("Сдвиг")).contains(14L);
        assertThat(row.integer("Целое")).contains(7L);
        assertThat(row.decimal("Большое")).contains(new BigDecimal("12345678901234567890"));
        assertThat(row.text("Статус")).contains("НовоеЗначение");
        assertThat(row.reference("Заказ")).contains(new Reference("Document_Заказ", key));
        assertThat(row.type("Состояние")).isEqualTo("СтатусОплаты");
        assertThat(row.text("Состояние")).contains("Оплачен");
        assertThat(row.expanded("Партнер").flatMap(partner -> partner.text("Description")))
                .contains("Ромашка");
        assertThat(row.rows("Товары"))
                .extracting(line -> line.integer("LineNumber").orElseThrow())
                .containsExactly(1L, 2L);
        assertThat(row.has("Партнер@navigationLinkUrl")).isFalse();
    }

    @Test
    void a_section_that_was_asked_for_and_did_not_come_is_no_empty_one() throws IOException {
        Row row = read(ANSWER).get(0);
        assertThatThrownBy(() -> row.rows("Услуги"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Услуги");
    }

    @Test
    void a_large_whole_number_in_a_text_keeps_every_digit() throws IOException {
        Row row = read("{\"value\":[{\"Код\":\"9007199254740993\"}]}").get(0);
        assertThat(row.integer("Код")).contains(9_007_199_254_740_993L);
    }

    @Test
    void what_1c_writes_for_nothing_is_absent() throws IOException {
        Row row = read(ANSWER).get(0);

        assertThat(row.dateTime("Срок")).isEmpty();
        assertThat(row.guid("Менеджер_Key")).isEmpty();
        assertThat(row.text("Пусто")).isEmpty();
        assertThat(row.decimal("Пусто")).isEmpty();
        assertThat(row.decimal("Ничего")).isEmpty();
        assertThat(row.flag("Ничего")).isFalse();
        assertThat(row.reference("Основание")).isEmpty();
        assertThat(row.rows("Теги")).isEmpty();
        assertThat(row.rows("Ничего")).isEmpty();
    }

    @Test
    void what_did_not_come_or_cannot_be_read_is_not_taken_for_nothing() throws IOException {
        Row row = read(ANSWER).get(0);

        assertThatThrownBy(() -> row.text("Оплата"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("\"Оплата\"");
        for (var reading : Arrays.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>asList(
                () -> row.decimal("Number"),
                () -> row.integer("Сумма"),
                () -> row.dateTime("Number"),
                () -> row.guid("Number"),
                () -> row.flag("Number"),
                () -> row.rows("Number"),
                () -> row.reference("Состояние"))) {
            assertThatThrownBy(reading).isInstanceOf(SourceException.class).hasMessageNotContaining("ТД-41");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999"})
    void a_number_that_would_fill_the_memory_is_refused(String number) throws IOException {
        Row row = read("{\"value\":[{\"Сумма\":" + number + "}]}").get(0);

        assertThatThrownBy(() -> row.decimal("Сумма")).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> row.text("Сумма")).isInstanceOf(SourceException.class);
    }

    @Test
    void rows_of_other_shapes_keep_their_own_fields() throws IOException {
        List<Row> rows = read("{\"value\":[{\"a\":1,\"b\":2},{\"a\":3}"
                + ",{\"a\":4,\"c\":5,\"b\":6},{\"b\":7,\"a\":8},{},{\"b\":9,\"a\":10}]}");

        assertThat(rows)
                .extracting(row -> row.has("a") ? row.integer("a").orElseThrow() : 0L)
                .containsExactly(1L, 3L, 4L, 8L, 0L, 10L);
        assertThat(rows)
                .extracting(row -> row.has("b") ? row.integer("b").orElseThrow() : 0L)
                .containsExactly(2L, 0L, 6L, 7L, 0L, 9L);
        assertThat(rows.get(2).integer("c")).contains(5L);
    }

    @Test
    void half_an_answer_is_none_wherever_it_is_cut() throws IOException {
        byte[] whole = ANSWER.getBytes(StandardCharsets.UTF_8);
        assertThat(read(ANSWER)).hasSize(3);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RowReader.set(new ByteArrayInputStream(cut)))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"value\":{}}",
                "{\"value\":[1]}",
                "{\"value\":[]} {}",
                "{\"value\":[],\"value\":[]}",
                "{\"value\":[],\"odata.error\":{}}",
                "{\"odata.error\":{\"code\":\"8\"}}",
                "{\"value\":[{\"a\":[1]}]}",
                "null"
            })
    void what_is_no_set_of_rows_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }

    @Test
    void an_endless_depth_is_refused() {
        String deep = "{\"value\":[" + "{\"a\":[".repeat(5000) + "]}".repeat(5000) + "]}";

        assertThatThrownBy(() -> read(deep)).isInstanceOf(IOException.class);
    }

    @Test
    void nothing_shows_values() throws IOException {
        assertThat(read(ANSWER).get(0).toString()).isEqualTo("a row of 23 fields");
    }
}
