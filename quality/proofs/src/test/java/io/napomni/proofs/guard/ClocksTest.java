package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.scenario.contract.ContractReminders;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks of machines that are wrong, or jump while a run is under way. */
class ClocksTest extends Office {

    /** The facts are of a day long past by the clock of this machine; that alone would keep every letter back. */
    private static final Guards AGED = Plan.open().guards().withMaxFactAge(Duration.ofDays(36_500));

    private static RunReport onThisMachine(Company company) {
        return Reminders.builder(company.stores(), Clock.system(Company.ZONE))
                .watch(ContractReminders.of(Plan.open().terms()), company.book())
                .executor(company.mail())
                .executor(company.notes())
                .executor(company.tasks())
                .templates(company.letters())
                .guards(AGED)
                .build()
                .run(MONDAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {-366 * 24 * 60, -24 * 60, -2, 2, 24 * 60, 366 * 24 * 60})
    void a_machine_whose_clock_is_more_than_a_minute_off_the_ledger_s_sends_nothing(long minutes) {
        try (Company company = company(Keeping.SQLITE, Plan.open(), ending(1, 3))) {
            company.opened().advance(Duration.ofMinutes(minutes));
            RunReport report = onThisMachine(company);
            assertThat(report.failure()).get().asString().contains("the clock of this machine", "Set the clock");
            assertThat(letters(company)).isZero();
            company.opened().advance(Duration.ofMinutes(-minutes));
            assertThat(onThisMachine(company).failure()).isEmpty();
            assertThat(letters(company)).isEqualTo(3);
        }
    }

    @Test
    void clocks_that_agree_are_not_spoken_of() {
        try (Company company = company(Keeping.SQLITE, Plan.open(), ending(1, 3))) {
            assertThat(onThisMachine(company).failure()).isEmpty();
            assertThat(letters(company)).isEqualTo(3);
        }
    }

    /** The machine's clock is set on or back in the middle; leases run on the store's clock and are renewed in time. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_jump_of_a_day_or_a_year_in_the_middle_of_a_run_sends_nothing_twice_and_nothing_is_lost(Keeping keeping) {
        for (long days : new long[] {1, -1, 365, -365}) {
            try (Company company = company(keeping, Plan.open(), ending(1, 30))) {
                AtomicInteger sent = new AtomicInteger();
                company.mail().answer(mail -> {
                    company.advance(Duration.ofMinutes(1));
                    if (sent.incrementAndGet() == 5) {
                        company.clock().advance(Duration.ofDays(days));
                    }
                    return Answer.TAKES;
                });
                RunReport report = company.run(MONDAY);
                assertThat(report.failure()).as("a jump of %s days", days).isEmpty();
                assertThat(company.occasions()).hasSize(30).doesNotHaveDuplicates();
                company.run(MONDAY.plusDays(1));
                assertThat(company.occasions()).hasSize(30).doesNotHaveDuplicates();
            }
        }
    }
}
