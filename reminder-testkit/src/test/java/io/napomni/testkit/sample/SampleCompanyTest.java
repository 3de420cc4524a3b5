package io.napomni.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCompanyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final SampleCompany company = SampleCompany.of(7, TODAY, 2_000);

    private static boolean endsInTwoMonths(SampleContract contract, LocalDate today) {
        return contract.end()
                .filter(end -> !end.isBefore(today) && !end.minusMonths(2).isAfter(today))
                .isPresent();
    }

    private static boolean unfetchedForThreeMonths(SampleContract contract, LocalDate today) {
        return contract.remainder().signum() > 0
                && contract.lastShipment()
                        .filter(shipped -> !shipped.plusMonths(3).isAfter(today))
                        .isPresent();
    }

    @Test
    void the_same_seed_and_day_give_the_same_company() {
        assertThat(SampleCompany.of(7, TODAY, 2_000).contracts()).isEqualTo(company.contracts());
        assertThat(SampleCompany.of(8, TODAY, 2_000).contracts()).isNotEqualTo(company.contracts());
    }

    @Test
    void a_seed_gives_the_same_on_every_machine() {
        SampleContract first = company.contracts().get(0);
        assertThat(List.of(first.number(), first.customer().name(), first.kind().name())
                        .toString())
                .isEqualTo("[ДК-101/25, ООО «ТехноСфера», HEALTHY]");
    }

    @Test
    void the_mix_is_exact() {
        Map<SampleKind, Long> counts = company.contracts().stream()
                .collect(Collectors.groupingBy(SampleContract::kind, Collectors.counting()));
        Map<SampleKind, Long> documented = Stream.of(SampleKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> (long) kind.of(2_000)));
        assertThat(counts).isEqualTo(documented);
        assertThat(documented).containsEntry(SampleKind.ENDS_SOON, 80L).containsEntry(SampleKind.BOTH, 20L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-02-28", "2024-02-29", "2026-12-31", "2027-05-31"})
    void dates_fit_the_kind_on_any_day(LocalDate today) {
        for (SampleContract contract : SampleCompany.of(3, today, 1_000).contracts()) {
            boolean ends = List.of(SampleKind.ENDS_SOON, SampleKind.BOTH, SampleKind.TERMINATED)
                    .contains(contract.kind());
            boolean lies = List.of(SampleKind.STOCK_LIES, SampleKind.BOTH, SampleKind.ENDED)
                    .contains(contract.kind());
            assertThat(endsInTwoMonths(contract, today)).as(contract.toString()).isEqualTo(ends);
            assertThat(unfetchedForThreeMonths(contract, today))
                    .as(contract.toString())
                    .isEqualTo(lies);
        }
    }

    @Test
    void addresses_are_of_all_the_sorts_that_people_type() {
        List<List<String>> fields =
                company.customers().stream().map(SampleCustomer::companyEmails).toList();
        assertThat(fields).anyMatch(one -> one.size() == 1 && one.get(0).contains(", "));
        assertThat(fields).anyMatch(one -> one.size() == 1 && one.get(0).endsWith(".рф"));
        assertThat(fields).anyMatch(one -> one.size() == 2);
        assertThat(company.customers().stream().filter(customer -> !customer.hasEmail()))
                .hasSizeBetween(10, 80);
        assertThat(fields.stream().flatMap(List::stream).flatMap(field -> Arrays.stream(field.split(", ", -1))))
                .allMatch(address ->
                        address.matches("[a-z]+@([a-z0-9.-]+\\.example\\.com|покупатель-\\d+\\.образец-напомни\\.рф)"));
    }

    @Test
    void taxpayer_numbers_have_ten_or_twelve_digits() {
        assertThat(company.customers()).allMatch(customer -> customer.inn().matches("\\d{10}|\\d{12}"));
        assertThat(company.customers()).anyMatch(customer -> customer.name().startsWith("ИП "));
        assertThat(company.customers()).anyMatch(customer -> customer.name().startsWith("ООО «"));
    }

    @Test
    void where_goods_are_shipped_the_last_shipment_never_lies_far_back() {
        for (SampleContract contract : company.contracts()) {
            LocalDate later = TODAY.plusDays(90);
            if (contract.kind().ships() && contract.end().filter(later::isAfter).isEmpty()) {
                assertThat(contract.lastShipmentBy(later).orElseThrow()).isAfter(later.minusDays(46));
            }
        }
    }
}
