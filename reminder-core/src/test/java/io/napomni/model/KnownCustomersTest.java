package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.CustomerMatch.By;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is who: by the number first, by the address only where no numbers speak against it. */
class KnownCustomersTest {

    private static final TaxId ONE = new TaxId("7707083893");
    private static final TaxId TWO = new TaxId("500100732259");
    private static final CustomerRef ASKED = new CustomerRef("1c", "customer", "x");

    private static Customer known(int id, String emails, TaxId... numbers) {
        return new Customer(company(id), "", EmailAddress.allIn(emails), List.of(numbers));
    }

    private static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    private static Customer asked(String emails, TaxId... numbers) {
        return new Customer(ASKED, "", EmailAddress.allIn(emails), List.of(numbers));
    }

    private static Optional<CustomerMatch> match(Customer asked, Customer... known) {
        return KnownCustomers.of(List.of(known)).match(asked);
    }

    private static CustomerMatch found(By by, int one, Integer... others) {
        List<CustomerRef> more =
                Stream.of(others).map(KnownCustomersTest::company).toList();
        return new CustomerMatch(ASKED, company(one), by, more);
    }

    @Test
    void the_number_decides_before_any_address() {
        assertThat(match(asked("a@b.ru", ONE), known(1, "a@b.ru"), known(2, "", ONE)))
                .contains(found(By.TAX_ID, 2));
    }

    @Test
    void without_a_number_in_common_the_first_address_that_somebody_has_decides() {
        Customer asked = asked("new@b.ru, B@b.ru, a@b.ru", ONE);
        assertThat(match(asked, known(1, "a@b.ru"), known(2, "x@b.ru, b@B.ru"))).contains(found(By.EMAIL, 2));
        assertThat(match(asked, known(1, "other@b.ru"))).isEmpty();
        assertThat(match(asked(""), known(1, ""))).isEmpty();
    }

    /** Two firms, one accountant. */
    @Test
    void those_whose_numbers_differ_are_two_whatever_address_they_share() {
        Customer other = known(1, "buh@b.ru", TWO);
        assertThat(match(asked("buh@b.ru", ONE), other)).isEmpty();
        assertThat(match(asked("buh@b.ru", ONE), other, known(2, "buh@b.ru"))).contains(found(By.EMAIL, 2));
    }

    @Test
    void one_of_several_numbers_in_common_is_enough() {
        assertThat(match(asked("", ONE, TWO), known(1, "", TWO))).contains(found(By.TAX_ID, 1));
        assertThat(match(asked("a@b.ru", TWO), known(1, "a@b.ru", ONE, TWO))).contains(found(By.TAX_ID, 1));
    }

    @Test
    void of_several_the_lowest_is_taken_whatever_the_order_and_the_others_are_told() {
        List<Customer> cards =
                new ArrayList<>(List.of(known(10, "", ONE), known(9, "a@b.ru", ONE), known(100, "a@b.ru")));
        Random dice = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(cards, dice);
            KnownCustomers known = KnownCustomers.of(cards);
            assertThat(known.match(asked("a@b.ru", ONE))).contains(found(By.TAX_ID, 9, 10));
            assertThat(known.match(asked("a@b.ru"))).contains(found(By.EMAIL, 9, 10, 100));
        }
    }

    /** A card found by its address stands with those of its number, or one customer would be counted as two. */
    @Test
    void who_is_found_by_an_address_counts_with_the_namesakes_of_that_card() {
        assertThat(match(asked("a@b.ru"), known(5, "a@b.ru", ONE), known(3, "", ONE)))
                .contains(found(By.EMAIL, 3, 5));
    }

    @Test
    void as_a_look_up_it_leaves_out_whom_nobody_is() {
        KnownCustomers known = KnownCustomers.of(List.of(known(1, "a@b.ru", ONE)));
        Customer here = asked("", ONE);
        assertThat(known.find(Set.of(here, asked("z@b.ru")))).isEqualTo(Map.of(here, company(1)));
        assertThat(known.toString()).doesNotContain("b.ru").doesNotContain("7707");
    }
}
