package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import io.napomni.rule.Verdict;
import io.napomni.run.Reminders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often and when the host calls a run.
 *
 * <p>Several runs a day leave exactly what one run a day leaves. After days without a run: under no contact policy,
 * whatever a daily run would have sent on a missed day is sent on the first day with a run if it is still due then, and
 * on no other day; under the standard policy nobody gets two letters on one day or within the week, and everything that
 * stays due is sent in the end.
 */
class TickLawTest extends Lab {

    private static final int DAYS = 60;
    private static final int OFF = 9;

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void several_runs_a_day_leave_what_one_run_a_day_leaves(Keeping keeping) {
        on(keeping, 5, (where, random) -> {
            LocalDate first = World.someDay(random);
            List<Draft> drafts = World.around(first, 25, random);
            Plan plan = random.nextBoolean() ? Plan.open() : Plan.polite();
            int days = where == Keeping.MEMORY ? DAYS : 20;
            assertThat(lived(where, folder, plan, drafts, first, every(first, days, 3)))
                    .isEqualTo(lived(where, folder, plan, drafts, first, every(first, days, 1)));
        });
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_fell_due_while_nobody_ran_is_made_up_on_the_first_run_if_it_is_still_due(Keeping keeping) {
        on(keeping, 8, this::madeUp);
    }

    private void madeUp(Keeping keeping, Random random) {
        LocalDate first = World.someDay(random);
        List<Draft> drafts = World.around(first, 25, random);
        int days = keeping == Keeping.MEMORY ? DAYS : 20;
        List<LocalDate> daily = every(first, days, 1);
        List<LocalDate> gapped = withGap(daily, random.nextInt(days - OFF - 2));
        TreeSet<String> expected = new TreeSet<>();
        try (Company company = Company.on(first, keeping.open(folder), Plan.open(), drafts)) {
            daily.forEach(company::run);
            Reminders asked = company.reminders();
            for (Company.Sent sent : company.sent()) {
                gapped.stream()
                        .filter(day -> !day.isBefore(sent.day()))
                        .findFirst()
                        .filter(day -> isDue(asked, drafts, sent, day))
                        .ifPresent(day -> expected.add(day + " " + sent.occasion() + " to "
                                + sent.mail().to().value()));
            }
        }
        assertThat(lived(keeping, folder, Plan.open(), drafts, first, gapped)).containsExactlyElementsOf(expected);
    }

    private static boolean isDue(Reminders asked, List<Draft> drafts, Company.Sent sent, LocalDate day) {
        Draft draft = drafts.stream()
                .filter(one -> sent.occasion().contains(" N-" + one.id() + " "))
                .findFirst()
                .orElseThrow();
        return asked.explain(draft.ref(), day).stream()
                .filter(one -> sent.occasion().startsWith(one.scenario()))
                .anyMatch(one -> one.verdict() instanceof Verdict.Due);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void under_the_standard_policy_a_gap_floods_nobody_and_loses_nothing_that_stays_due(Keeping keeping) {
        on(keeping, 5, this::unflooded);
    }

    private void unflooded(Keeping keeping, Random random) {
        LocalDate first = World.someDay(random);
        List<Draft> drafts = World.around(first, 25, random);
        int days = keeping == Keeping.MEMORY ? DAYS : 20;
        List<LocalDate> ticks = withGap(every(first, days, 1), random.nextInt(days - OFF - 2));
        try (Company company = Company.on(first, keeping.open(folder), Plan.polite(), drafts)) {
            ticks.forEach(company::run);
            assertThat(company.occasions()).doesNotHaveDuplicates();
            assertApart(company, 7);
            LocalDate after = first.plusDays(days + 7L);
            company.advance(Duration.ofDays(1));
            assertThat(company.reminders().propose(after).setAside())
                    .as("nothing waits for ever: only for what was sent in the last week")
                    .filteredOn(aside -> aside.why().code().equals("customer-cap"))
                    .isEmpty();
        }
    }

    private static void assertApart(Company company, int days) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Company.Sent sent : company.sent()) {
            LocalDate before = last.put(sent.mail().to().value(), sent.day());
            if (before != null) {
                assertThat(ChronoUnit.DAYS.between(before, sent.day())).isGreaterThanOrEqualTo(days);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void stages_keep_their_order_and_their_distance_whenever_runs_come(Keeping keeping) {
        on(keeping, 20, this::laddered);
    }

    private void laddered(Keeping keeping, Random random) {
        LocalDate first = World.someDay(random);
        Plan plan = Plan.open()
                .with(Plan.open()
                        .terms()
                        .withThresholds(Plan.open()
                                .terms()
                                .thresholds()
                                .withRenewals(List.of(Delay.days(60), Delay.days(40), Delay.days(10)))));
        Draft draft = Draft.contract("1").ending(first.plusDays(61 + random.nextInt(5)));
        List<LocalDate> ticks = every(first, 70, 1);
        ticks.removeIf(day -> random.nextInt(100) < 70);
        try (Company company = Company.on(first, keeping.open(folder), plan, List.of(draft))) {
            ticks.forEach(company::run);
            List<Company.Sent> sent = company.sent();
            assertThat(sent).hasSizeLessThanOrEqualTo(3);
            for (int i = 1; i < sent.size(); i++) {
                long apart = ChronoUnit.DAYS.between(
                        sent.get(i - 1).day(), sent.get(i).day());
                assertThat(apart).isGreaterThanOrEqualTo(20);
            }
        }
    }

    private static List<String> lived(
            Keeping keeping, Path folder, Plan plan, List<Draft> drafts, LocalDate first, List<LocalDate> ticks) {
        try (Company company = Company.on(first, keeping.open(folder), plan, drafts)) {
            ticks.forEach(company::run);
            return company.lines();
        }
    }

    private static List<LocalDate> every(LocalDate first, int days, int timesADay) {
        List<LocalDate> ticks = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int time = 0; time < timesADay; time++) {
                ticks.add(first.plusDays(day));
            }
        }
        return ticks;
    }

    private static List<LocalDate> withGap(List<LocalDate> ticks, int from) {
        List<LocalDate> fewer = new ArrayList<>(ticks);
        fewer.subList(from, from + OFF).clear();
        return fewer;
    }
}
