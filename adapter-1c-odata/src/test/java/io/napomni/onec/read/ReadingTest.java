package io.napomni.onec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.onec.Stub;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Row;
import io.napomni.port.SourceException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2026, 4, 1, 0, 0);
    private static final SetQuery ORDERS = SetQuery.of("Document_Заказ", "Number");

    private final Stub stub = Stub.start();
    private final List<UUID> got = new ArrayList<>();

    @AfterEach
    void stop() {
        stub.close();
    }

    private OneCReader reader() {
        return new OneCReader(stub.base());
    }

    private void take(Row row) {
        got.add(row.guid("Ref_Key").orElseThrow());
    }

    private static ListStub quiet(int mostMatching) {
        return new ListStub(mostMatching, (question, list) -> {});
    }

    private static void fill(ListStub list, int count, long seed) {
        Random random = new Random(seed);
        for (int at = 0; at < count; at++) {
            list.add(START.plusSeconds(random.nextInt(90 * 86_400)), at);
        }
    }

    private static UUID[] keys(ListStub list) {
        return list.docs.stream().map(ListStub.Doc::key).toArray(UUID[]::new);
    }

    @Test
    void every_document_of_the_span_comes_once_and_no_other() {
        ListStub list = quiet(1_000_000).on(stub);
        fill(list, 2_000, 1);
        UUID[] wanted = keys(list);
        list.add(START.minusSeconds(1), -1);
        list.add(END, -2);

        ReadTotal total = reader().documents(ORDERS, START, END, this::take);

        assertThat(got).containsExactlyInAnyOrder(wanted);
        assertThat(total.rows()).isEqualTo(2_000);
        assertThat(total.again()).isZero();
    }

    @Test
    void the_edges_belong_to_one_window_each() {
        ListStub list = quiet(1_000).on(stub);
        list.add(START, 1);
        list.add(LocalDateTime.of(2026, 2, 1, 0, 0), 2);
        list.add(END.minusSeconds(1), 3);

        reader().documents(ORDERS, START, END, this::take);

        assertThat(got).containsExactly(keys(list));
    }

    @Test
    void pages_grow_when_rows_are_small() {
        ListStub list = quiet(1_000_000).on(stub);
        for (int at = 0; at < 3_000; at++) {
            list.add(START.plusSeconds(at), at);
        }

        reader().documents(ORDERS, START, START.plusDays(1), this::take);

        assertThat(list.answered.get(0)).isEqualTo(50);
        assertThat(list.answered.get(1)).isEqualTo(201);
        assertThat(list.answered).hasSizeLessThan(6);
    }

    @Test
    void a_month_that_1c_has_no_memory_for_is_halved_until_it_fits() {
        ListStub list = quiet(300).on(stub);
        fill(list, 3_000, 2);

        ReadTotal total = reader().documents(ORDERS, START, END, this::take);

        assertThat(got).containsExactlyInAnyOrder(keys(list));
        assertThat(total.again()).isPositive();
    }

    @Test
    void a_window_with_more_rows_than_we_hold_is_halved_too() {
        ListStub list = quiet(1_000_000).on(stub);
        fill(list, 60_000, 3);

        ReadTotal total = reader().documents(ORDERS, START, END, this::take);

        assertThat(got).hasSize(60_000).doesNotHaveDuplicates();
        assertThat(list.answered.stream().mapToInt(rows -> rows).sum())
                .as("rows read, those of windows given up included")
                .isLessThan(110_000);
        assertThat(total.rows()).isEqualTo(60_000);
    }

    @Test
    void many_documents_of_one_second_are_read_all_the_same() {
        ListStub list = quiet(1_000_000).on(stub);
        for (int at = 0; at < 12_000; at++) {
            list.add(START, at);
        }

        reader().documents(ORDERS, START, START.plusDays(1), this::take);

        assertThat(got).hasSize(12_000).doesNotHaveDuplicates();
    }

    @Test
    void a_document_that_comes_meanwhile_makes_the_window_be_read_again() {
        ListStub list = new ListStub(1_000_000, (question, self) -> {
            if (question == 2) {
                self.add(START, 999_999);
            }
        });
        list.on(stub);
        fill(list, 100, 4);

        ReadTotal total = reader().documents(ORDERS, START, START.plusDays(90), this::take);

        assertThat(got).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
        assertThat(total.rows()).isEqualTo(got.size());
    }

    @Test
    void a_document_that_goes_meanwhile_hides_no_other() {
        ListStub list = new ListStub(1_000_000, (question, self) -> {
            if (question == 2) {
                self.docs.remove(0);
            }
        });
        list.on(stub);
        for (int at = 0; at < 120; at++) {
            list.add(START.plusMinutes(at), at);
        }

        ReadTotal total = reader().documents(ORDERS, START, START.plusDays(1), this::take);

        assertThat(got).containsExactly(keys(list));
        assertThat(total.again()).isEqualTo(1);
    }

    @Test
    void a_list_that_never_rests_is_an_error_and_not_a_part_of_it() {
        ListStub list = new ListStub(1_000_000, (question, self) -> self.docs.remove(0));
        list.fat().on(stub);
        for (int at = 0; at < 300; at++) {
            list.add(START, at);
        }

        assertThatThrownBy(() -> reader().documents(ORDERS, START, START.plusSeconds(1), this::take))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Document_Заказ");
        assertThat(got).isEmpty();
    }

    @Test
    void what_is_too_large_however_little_is_asked_for_ends() {
        stub.then(500, ListStub.MEMORY);

        assertThatThrownBy(() -> reader().documents(ORDERS, START, END, this::take))
                .hasMessageContaining(ErrorKind.TOO_LARGE.advice());
        assertThatThrownBy(() -> reader().catalog(ORDERS, this::take))
                .hasMessageContaining(ErrorKind.TOO_LARGE.advice());
        assertThat(stub.requests).hasSizeLessThan(40);
    }

    @Test
    void a_failing_page_is_an_error_and_nothing_of_its_window_is_handed_over() {
        stub.then(200, "{\"value\":[" + "{\"Number\":\"1\",\"Ref_Key\":\"7e0c2a00-1a01-11f1-8f30-00155d010a01\"}]}")
                .then(401, "{\"odata.error\":{\"code\":\"20\"}}");
        SetQuery one = ORDERS;
        OneCReader small = new OneCReader(stub.base(stub.options().with(1, 1)));

        assertThatThrownBy(() -> small.documents(one, START, START.plusDays(1), this::take))
                .hasMessageContaining(ErrorKind.RIGHTS.sentence());
        assertThat(got).isEmpty();
    }

    @Test
    void a_catalog_comes_in_pages_and_once() {
        ListStub list = new ListStub(1_000_000, (question, self) -> {
            if (question == 3) {
                self.docs.remove(0);
            }
        });
        list.on(stub);
        for (int at = 0; at < 1_000; at++) {
            list.add(START, at);
        }

        ReadTotal total = reader().catalog(ORDERS, this::take);

        assertThat(got).doesNotHaveDuplicates().contains(keys(list));
        assertThat(total.again()).isEqualTo(1);
        assertThat(total.rows()).isEqualTo(1_000);
    }

    @Test
    void rows_of_many_keys_come_in_batches_that_are_halved_when_too_large() {
        ListStub list = quiet(5).on(stub);
        List<UUID> keys = LongStream.range(0, 200)
                .mapToObj(at -> list.add(START, at).key())
                .toList();

        ReadTotal total =
                reader().byKeys(keys, some -> ORDERS.where(Filter.in("Ref_Key", some)), row -> got.add(new UUID(0, 0)));

        assertThat(got).hasSize(200);
        assertThat(total.rows()).isEqualTo(200);
        assertThat(stub.requests).allMatch(request -> request.length() < 1_700);
    }

    @Test
    void a_virtual_table_is_never_paged_and_goes_into_the_query_if_its_path_is_refused() {
        stub.then(400, "<h2>Bad Request - Invalid URL</h2>").rows("{\"СуммаBalance\":1}", "{\"СуммаBalance\":2}");
        List<Row> rows = new ArrayList<>();

        ReadTotal total = reader().table(
                        VirtualTable.balance("R").where(Filter.eq("Партнер_Key", Literal.of(new UUID(1, 2)))),
                        rows::add);

        assertThat(total).isEqualTo(new ReadTotal(2, 2, 1));
        assertThat(stub.requests.get(0)).contains("/R/Balance(Condition=");
        assertThat(stub.requests.get(1)).contains("/R/Balance()?").contains("&Condition=");
        assertThat(stub.requests).noneMatch(request -> request.contains("$top") || request.contains("$skip"));
    }

    @Test
    void rows_of_a_register_are_told_by_several_fields() {
        stub.rows(
                "{\"Сумма\":1,\"Recorder\":\"a\",\"LineNumber\":\"1\"}",
                "{\"Сумма\":2,\"Recorder\":\"a\",\"LineNumber\":\"2\"}");
        List<Row> rows = new ArrayList<>();

        reader().dated(
                        SetQuery.of("R_RecordType", "Сумма"),
                        "Period",
                        List.of("Recorder", "LineNumber"),
                        START,
                        START.plusDays(1),
                        rows::add);

        assertThat(rows).hasSize(2);
        assertThat(stub.requests.get(0)).contains("$orderby=Period,Recorder,LineNumber");
    }
}
