package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.RunUnderWayException;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One run at a time, however slow, and one that can be stopped. */
class LeaseTest extends Office {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void letters_that_take_long_do_not_lose_the_claims_of_those_that_follow(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 45))) {
            company.mail().beforeBegin(mail -> company.advance(Duration.ofSeconds(90)));
            RunReport report = company.run(MONDAY);
            assertThat(report.failure()).isEmpty();
            assertThat(company.occasions()).hasSize(45).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_second_run_is_refused_while_one_is_under_way(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 3))) {
            company.mail().beforeBegin(mail -> {
                company.advance(Duration.ofSeconds(1));
                assertThatThrownBy(() -> company.reminders().run(MONDAY)).isInstanceOf(RunUnderWayException.class);
            });
            assertThat(company.run(MONDAY).failure()).isEmpty();
            assertThat(company.occasions()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_run_that_is_stopped_ends_what_it_began_and_the_next_goes_on(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 9))) {
            Reminders reminders = company.reminders();
            AtomicInteger begun = new AtomicInteger();
            company.mail().beforeBegin(mail -> {
                if (begun.incrementAndGet() == 4) {
                    reminders.stop();
                }
            });
            RunReport report = reminders.run(MONDAY);
            assertThat(letters(company)).isEqualTo(4);
            assertThat(reasons(report, Kind.POSTPONED)).containsExactly("run-stopped");
            company.run(MONDAY);
            assertThat(company.occasions()).hasSize(9).doesNotHaveDuplicates();
        }
    }
}
