package io.napomni.proofs.years;

import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import io.napomni.proofs.delivery.Figures;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Seeds;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F47: the library is not run for a day, ten days, a hundred days, and then is again, first in the middle of the night. */
class StandstillTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int USUAL_DAYS = 10;
    private static final int OFTEN = 3;
    private static final int ALWAYS_FINE = 50;
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final SendWindow BY_DAY = new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void after_a_standstill_nobody_is_flooded_and_an_unusual_number_waits_for_a_person(int days) {
        Figures figures = new Figures("F47-off-" + days);
        int contracts = 2 * (Seeds.atLength() ? 20_000 : 1_000);
        try (Company company = Company.on(MONDAY, Keeping.MEMORY.open(folder), Plan.polite(), drafts(contracts))) {
            company.run(MONDAY);
            company.setUp(Plan.standard().with(ContactPolicy.standard().within(BY_DAY)));
            int most = usually(company);
            LocalDate back = MONDAY.plusDays(USUAL_DAYS + days + 1L);
            int before = company.mail().received().size();
            long waiting = byNight(company, back);
            figures.exactly("letters-in-the-night", company.mail().received().size() - before, 0)
                    .atLeast("waiting-in-the-night", waiting, 1);
            RunReport report = company.run(back);
            int sent = company.mail().received().size() - before;
            figures.exactly("customers", contracts / 2, contracts / 2)
                    .atMost("letters-on-the-day-after", sent, most)
                    .atMost("letters-for-one-customer", mostForOne(company, before), 1)
                    .atLeast(
                            "sent-or-waiting-for-a-person",
                            sent + report.count(Fate.Kind.AWAITING_APPROVAL),
                            contracts / 800);
            if (days == 100) {
                figures.exactly("letters-after-a-hundred-days", sent, 0);
            }
            byNight(company, back.plusDays(1));
            figures.exactly(
                    "letters-in-the-next-night", company.mail().received().size() - before - sent, 0);
        }
        figures.check();
    }

    /** Runs at an hour at which nobody is to be written to; how much waits for the morning, or for a person. */
    private static long byNight(Company company, LocalDate day) {
        company.advance(
                Duration.between(company.clock().instant(), day.atTime(NIGHT).atZone(Company.ZONE)));
        RunReport report = company.reminders().run(day);
        return report.count(Fate.Kind.POSTPONED) + report.count(Fate.Kind.AWAITING_APPROVAL);
    }

    /** Lives some days; three times the most that went on one of them. */
    private static int usually(Company company) {
        int most = ALWAYS_FINE;
        for (int i = 1; i <= USUAL_DAYS; i++) {
            most = Math.max(most, OFTEN * (int) company.run(MONDAY.plusDays(i)).count(Fate.Kind.DONE));
        }
        return most;
    }

    private static List<Draft> drafts(int contracts) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < contracts; i++) {
            drafts.add(Draft.contract(Integer.toString(i))
                    .of("firm-" + i / 2)
                    .ending(MONDAY.plusMonths(2).plusDays(i % 400)));
        }
        return drafts;
    }

    private static int mostForOne(Company company, int before) {
        Map<String, Integer> counts = new HashMap<>();
        company.mail().received().stream()
                .skip(before)
                .forEach(one -> counts.merge(one.action().to().value(), 1, Integer::sum));
        return counts.values().stream().max(Integer::compare).orElse(0);
    }
}
