package io.napomni.testkit.fake.onec.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.data.RowSource;
import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BigBaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Window WEEK = new Window("2026-11-16T00:00:00", "2026-11-23T00:00:00");

    private final BigBase big = BigBase.of(BaseSchema.of("ut11"), TODAY, 1_000_000);

    private static List<ObjectNode> all(RowSource source, Window window) {
        List<ObjectNode> rows = new ArrayList<>();
        source.rows(window).forEachRemaining(rows::add);
        return rows;
    }

    @Test
    void a_window_gives_its_rows_and_no_others() {
        List<ObjectNode> week = all(big.orders(), WEEK);
        assertThat(week).hasSize(7 * BigBase.ORDERS_A_DAY).isEqualTo(all(big.orders(), WEEK));
        assertThat(week.stream().map(row -> row.path("Date").asText()))
                .isSorted()
                .allMatch(WEEK::holds)
                .doesNotHaveDuplicates();
        assertThat(all(big.orders(), new Window("2026-11-16T09:01:40", "2026-11-16T09:03:20")))
                .hasSize(1);
        assertThat(all(big.orders(), new Window("2027-01-01T00:00:00", "~"))).isEmpty();
    }

    @Test
    void all_of_them_are_as_many_as_asked_for() {
        BigBase small = BigBase.of(BaseSchema.of("ut11"), TODAY, 1_000);
        assertThat(all(small.orders(), Window.ALL)).hasSize(1_000);
        Set<String> refs = new HashSet<>();
        all(small.orders(), Window.ALL)
                .forEach(row -> refs.add(row.path("Ref_Key").asText()));
        assertThat(refs).hasSize(1_000);
    }

    @Test
    void a_row_is_found_by_its_key() {
        ObjectNode last = big.order(999_999);
        assertThat(last.path("Date").asText()).startsWith("2026-11-23");
        assertThat(big.orders().find(last.path("Ref_Key").asText())).contains(last);
        assertThat(big.orders().find(Ref.of(TradeOrders.ORDER, 1_000_000).guid()))
                .isEmpty();
        assertThat(big.orders().find("no such key")).isEmpty();
        assertThat(big.orders().find(Wire.NO_GUID)).isEmpty();
    }

    @Test
    void unpaid_are_those_without_a_payment() {
        Set<String> paid = new HashSet<>();
        List<ObjectNode> payments = all(big.payments(), new Window("2026-11-16T00:00:00", "~"));
        payments.forEach(row -> row.path("РасшифровкаПлатежа")
                .forEach(detail -> paid.add(detail.path("ОснованиеПлатежа").asText())));
        long unpaid = all(big.orders(), WEEK).stream()
                .filter(row -> !paid.contains(row.path("Ref_Key").asText()))
                .count();
        assertThat(unpaid).isEqualTo(700).isEqualTo(big.expectedUnpaid(TODAY.minusDays(7), TODAY));
        assertThat(big.expectedUnpaid(TODAY, TODAY.plusDays(1))).isPositive();
        ObjectNode one = payments.get(payments.size() - 1);
        assertThat(big.payments().find(one.path("Ref_Key").asText())).contains(one);
        assertThat(one.path("Date").asText()).startsWith("2026-11-23");
    }

    @Test
    void each_order_has_its_row_of_state_and_the_wanted_share_is_unpaid() {
        BigBase thrifty = BigBase.of(BaseSchema.of("ut11"), TODAY, 1_000_000, 100);
        BaseData data = new BaseData();
        thrifty.serve(data);
        List<ObjectNode> states = all(data.source(TradeOrders.STATE), WEEK);
        assertThat(states.stream().map(row -> row.path("Заказ").asText()))
                .containsExactlyElementsOf(all(thrifty.orders(), WEEK).stream()
                        .map(row -> row.path("Ref_Key").asText())
                        .toList());
        assertThat(states.stream()
                        .filter(row -> row.path("СуммаОплаты").decimalValue().signum() == 0))
                .hasSize(21);
        assertThat(thrifty.expectedUnpaid(TODAY.minusDays(7), TODAY)).isEqualTo(21);
    }

    @Test
    void its_orders_lead_to_customers_of_the_base() {
        BaseData data = new BaseData();
        big.serve(data);
        Set<String> known = new HashSet<>();
        for (String set : List.of("Catalog_Партнеры", "Catalog_Контрагенты", "Catalog_ДоговорыКонтрагентов")) {
            data.rows(set).forEach(row -> known.add(row.path("Ref_Key").asText()));
        }
        assertThat(data.source("Document_ЗаказКлиента")).isSameAs(big.orders());
        assertThat(all(big.orders(), WEEK))
                .allMatch(row -> known.contains(row.path("Партнер_Key").asText())
                        && known.contains(row.path("Контрагент_Key").asText())
                        && known.contains(row.path("Договор_Key").asText()));
    }

    @Test
    void a_base_without_orders_of_trade_has_no_big_one() {
        assertThatThrownBy(() -> BigBase.of(BaseSchema.of("bp"), TODAY, 10)).hasMessageContaining("bp");
    }
}
