package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final int TIMES = 30;

    @Test
    void without_an_order_rows_come_in_another_one_each_time_and_the_seed_repeats_it() {
        assertThat(orders("")).hasSizeGreaterThan(1).isEqualTo(orders(""));
    }

    @Test
    void an_incomplete_order_leaves_the_rest_to_chance() {
        assertThat(orders("&$orderby=Date"))
                .hasSize(2)
                .allMatch(numbers -> numbers.get(2).endsWith("43"));
        assertThat(orders("&$orderby=Date desc"))
                .hasSize(2)
                .allMatch(numbers -> numbers.get(0).endsWith("43"));
    }

    @Test
    void a_complete_order_is_kept() {
        assertThat(orders("&$orderby=Date,Ref_Key"))
                .containsExactly(List.of("ТД00-000041", "ТД00-000042", "ТД00-000043"));
        assertThat(orders("&$orderby=СуммаДокумента desc"))
                .containsExactly(List.of("ТД00-000041", "ТД00-000042", "ТД00-000043"));
    }

    @Test
    void a_reference_stands_by_what_a_person_sees() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.ask.column("Description", Shop.PARTNERS + "?$orderby=Ref_Key"))
                    .containsExactly("Азалия", "Ромашка");
            assertThat(shop.ask.column("Number", Shop.ORDERS + "?$orderby=Партнер_Key,Number desc"))
                    .containsExactly("ТД00-000042", "ТД00-000043", "ТД00-000041");
            assertThat(shop.ask.column("Number", Shop.ORDERS + "?$orderby=Партнер/Code desc,Number"))
                    .containsExactly("ТД00-000042", "ТД00-000041", "ТД00-000043");
        }
    }

    @Test
    void pages_follow_one_another() {
        try (Shop shop = Shop.open()) {
            String ordered = Shop.ORDERS + "?$orderby=Date,Ref_Key&$top=2&$skip=";
            assertThat(shop.ask.column("Number", ordered + 0)).containsExactly("ТД00-000041", "ТД00-000042");
            assertThat(shop.ask.column("Number", ordered + 2)).containsExactly("ТД00-000043");
            assertThat(shop.ask.rows(ordered + 4)).isEmpty();
            assertThat(shop.ask.rows(Shop.ORDERS + "?$top=0")).isEmpty();
        }
    }

    @Test
    void record_sets_ignore_an_order_even_a_wrong_one() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.ask.rows(Shop.BALANCES + "?$orderby=Нет")).hasSize(3);
        }
    }

    private static Set<List<String>> orders(String options) {
        Set<List<String>> seen = new HashSet<>();
        try (Shop shop = Shop.open()) {
            for (int time = 0; time < TIMES; time++) {
                seen.add(shop.ask.column("Number", Shop.ORDERS + "?$select=Number" + options));
            }
        }
        return seen;
    }
}
