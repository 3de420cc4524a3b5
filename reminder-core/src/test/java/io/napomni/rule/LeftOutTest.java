package io.napomni.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.model.SubjectRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that is left out is counted, and no more is kept of it than a person can look at. */
class LeftOutTest {

    private static LeftOut some(int count, String code) {
        LeftOut left = LeftOut.NOTHING;
        for (int i = 0; i < count; i++) {
            left = left.and(new LeftOut.Item(new SubjectRef("1c", "order", code + i), "", Reason.of(code)));
        }
        return left;
    }

    @Test
    void the_first_are_named_and_all_are_counted() {
        LeftOut left = some(LeftOut.MOST + 5, "paid-unknown");
        assertThat(left.count()).isEqualTo(LeftOut.MOST + 5);
        assertThat(left.named()).hasSize(LeftOut.MOST);
        assertThat(left.named().get(0).subject().id()).isEqualTo("paid-unknown0");
    }

    @Test
    void two_readings_add_up() {
        LeftOut both = some(LeftOut.MOST - 1, "paid-unknown")
                .among(400)
                .plus(some(3, "no-customer").among(30));
        assertThat(both.counts()).isEqualTo(Map.of("paid-unknown", LeftOut.MOST - 1L, "no-customer", 3L));
        assertThat(both.named()).hasSize(LeftOut.MOST);
        assertThat(both.among()).isEqualTo(430);
    }

    @Test
    void half_is_not_yet_most_of_them() {
        assertThat(some(5, "no-customer").among(10).isMost()).isFalse();
        assertThat(some(6, "no-customer").among(11).isMost()).isTrue();
        assertThat(LeftOut.NOTHING.isMost()).isFalse();
    }

    @Test
    void more_cannot_be_named_than_were_counted() {
        List<LeftOut.Item> one = some(1, "no-customer").named();
        assertThatThrownBy(() -> new LeftOut(1, Map.of(), one)).isInstanceOf(IllegalArgumentException.class);
    }
}
