package io.napomni.jdbc.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final String ONE =
            "INSERT INTO place (tenant, bucket, fence, at) VALUES (?1, ?3, ?4, ?2) ON CONFLICT DO NOTHING";

    @Test
    void one_row_stays_as_it_is() {
        assertThat(Values.of(ONE).times(1, 2)).isEqualTo(ONE);
    }

    @Test
    void arguments_of_rows_follow_each_other_and_those_of_the_transaction_are_shared() {
        assertThat(Values.of(ONE).times(3, 2))
                .isEqualTo("INSERT INTO place (tenant, bucket, fence, at) VALUES (?1, ?3, ?4, ?2), (?1, ?5, ?6, ?2),"
                        + " (?1, ?7, ?8, ?2) ON CONFLICT DO NOTHING");
    }

    @Test
    void what_stands_behind_the_rows_goes_for_all() {
        assertThat(Values.of("INSERT INTO t (a) VALUES (?3) ON CONFLICT (a) DO UPDATE SET b = ?2 WHERE (c = ?1)")
                        .times(2, 1))
                .isEqualTo("INSERT INTO t (a) VALUES (?3), (?4) ON CONFLICT (a) DO UPDATE SET b = ?2 WHERE (c = ?1)");
    }

    @Test
    void what_stands_behind_the_rows_is_of_none_of_them() {
        assertThatThrownBy(() -> Values.of("INSERT INTO t (a) VALUES (?3) ON CONFLICT (a) DO UPDATE SET b = ?4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_statement_without_values_is_refused() {
        assertThatThrownBy(() -> Values.of("INSERT INTO t SELECT 1")).isInstanceOf(IllegalArgumentException.class);
    }
}
