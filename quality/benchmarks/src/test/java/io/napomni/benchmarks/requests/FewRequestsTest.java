package io.napomni.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A count needs no quiet machine, so the promise is kept here for fewer deals, too. */
class FewRequestsTest {

    @Test
    void five_thousand_deals_take_few_requests() {
        Counted counted = Counted.of(5000);

        assertThat(counted.rows()).isEqualTo(100);
        assertThat(counted.forDeals()).isBetween(1, RequestFigures.limitForDeals(100));
        assertThat(counted.toPropose()).isGreaterThan(counted.forDeals());
        assertThat(counted.toFirstLetter()).isBetween(counted.toPropose(), RequestFigures.TO_THE_FIRST_LETTER);
    }
}
