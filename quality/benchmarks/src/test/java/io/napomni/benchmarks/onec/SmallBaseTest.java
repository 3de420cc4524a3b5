package io.napomni.benchmarks.onec;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.benchmarks.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who are compared must have read the same. */
class SmallBaseTest {

    @Test
    void the_parser_of_rows_finds_all_orders() {
        assertThat(Parsing.rows(OrderPage.narrow())).isEqualTo(OrderPage.ROWS);
        assertThat(Parsing.rows(OrderPage.whole())).isEqualTo(OrderPage.ROWS);
        assertThat(Parsing.tokens(OrderPage.narrow()))
                .isEqualTo(5 + OrderPage.ROWS * (2 + 2L * OrderPage.FIELDS.size()));
        assertThat(Parsing.values(OrderPage.whole())).isGreaterThan(Parsing.values(OrderPage.narrow()));
    }

    @Test
    void a_small_base_is_read_whole_and_a_week_of_it_alone() {
        List<Double> read =
                BaseFigures.reading(6_000).stream().map(Figure::value).toList();
        assertThat(read.get(0)).isEqualTo(6_000);
        assertThat(read.get(3)).isEqualTo(2_100);
    }

    @Test
    void a_daily_pass_costs_as_much_as_is_unpaid() {
        PassFigures.Taken taken = PassFigures.once(10_500, 30);
        assertThat(taken.due()).isBetween(300L, 350L);
        assertThat(taken.requests()).isLessThan(taken.due() / 4);
        assertThat(taken.rows()).isLessThan(5 * taken.due());
    }
}
