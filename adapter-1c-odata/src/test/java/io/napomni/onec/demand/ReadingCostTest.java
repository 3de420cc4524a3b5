package io.napomni.onec.demand;

import static io.napomni.onec.demand.BigCounter.TODAY;
import static io.napomni.onec.demand.BigCounter.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.onec.demand.BigCounter.Cost;
import io.napomni.testkit.fake.onec.Oddity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is read grows with what is asked for, and not with the base. Counted at the base, never timed. */
class ReadingCostTest {
    private static final int SMALL = 1_200;

    private static final int TWO_DAYS = 600;
    private static final int LARGE = 12_000;
    /** Six days. */
    private static final int FEW_UNPAID = 1_800;

    @Test
    void a_base_ten_times_as_large_gives_the_same_rows_in_as_many_answers() {
        try (BigCounter small = BigCounter.open(SMALL, 3);
                BigCounter large = BigCounter.open(LARGE, 3)) {
            Cost once = small.cost(small.base.orders(), days(2));
            assertThat(large.cost(large.base.orders(), days(2))).isEqualTo(once);
            assertThat(once.facts()).isEqualTo(TWO_DAYS);
            assertThat(once.requests()).isLessThan(15);
            assertThat(once.rows()).isLessThan(2 * TWO_DAYS + 200);
        }
    }

    @Test
    void a_window_twice_as_long_takes_twice_the_rows_and_states_come_in_one_answer() {
        try (BigCounter large = BigCounter.open(LARGE, 3)) {
            large.cost(large.base.orders(), days(1));
            Cost two = large.cost(large.base.orders(), days(2));
            Cost four = large.cost(large.base.orders(), days(4));
            assertThat(four.rows()).isBetween(two.rows() * 19 / 10, two.rows() * 21 / 10);
            assertThat(four.states()).isEqualTo(1);
        }
    }

    @Test
    void few_orders_among_many_are_asked_by_their_keys() {
        try (BigCounter base = BigCounter.open(FEW_UNPAID, 22)) {
            List<Invoice> unpaid = BigCounter.read(base.base.unpaidOrders(), days(5));
            base.fake.requests().clear();
            Set<SubjectRef> refs = unpaid.stream().map(Invoice::ref).collect(Collectors.toSet());
            assertThat(base.base.orders().reread(refs)).hasSize(unpaid.size()).hasSizeGreaterThan(60);
            assertThat(base.fake.requests().rows()).isLessThan(3L * unpaid.size());
        }
    }

    @Test
    void where_little_is_unpaid_only_that_is_read() {
        try (BigCounter base = BigCounter.open(FEW_UNPAID, 22)) {
            Cost all = base.cost(base.base.orders(), days(5));
            Cost some = base.cost(base.base.unpaidOrders(), days(5));

            assertThat(some.facts()).isBetween(65L, 70L).isEqualTo(base.big.expectedUnpaid(TODAY.minusDays(5), TODAY));
            assertThat(all.rows()).isGreaterThan(2 * 5 * 300);
            assertThat(some.rows()).isLessThan(3 * some.facts());
            assertThat(some.requests()).isLessThan(16);
        }
    }

    @Test
    void where_much_is_unpaid_all_is_read_in_pages() {
        try (BigCounter large = BigCounter.open(LARGE, 3)) {
            Cost cost = large.cost(large.base.unpaidOrders(), days(2));
            assertThat(cost.facts()).isEqualTo(large.big.expectedUnpaid(TODAY.minusDays(2), TODAY));
            assertThat(cost.requests()).isLessThan(20);
        }
    }

    @Test
    void a_base_that_does_not_filter_through_references_costs_more_and_says_the_same() {
        try (BigCounter able = BigCounter.open(TWO_DAYS, 90);
                BigCounter unable =
                        BigCounter.open(TWO_DAYS, 90, odd -> odd.withOddities(Oddity.NO_FILTER_THROUGH_CAST))) {
            List<Invoice> facts = BigCounter.read(able.base.orders(), days(1));
            assertThat(BigCounter.read(unable.base.orders(), days(1))).containsExactlyElementsOf(facts);
            assertThat(unable.fake.requests().of(BigCounter.STATES)).hasSizeGreaterThan(30);
            assertThat(BigCounter.read(unable.base.unpaidOrders(), days(1)))
                    .containsExactlyInAnyOrderElementsOf(BigCounter.read(able.base.unpaidOrders(), days(1)));
        }
    }
}
