package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.calendar.WorkCalendar;
import io.napomni.past.Hold;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import io.napomni.scenario.contract.ContractThresholds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * More reasons not to write never make more letters.
 *
 * <p>Without a contact policy the letters that are left are some of those there were. With one, a letter that is
 * stopped may make room for another to the same customer, so there the number of letters to each customer is compared.
 */
class MonotoneLawTest extends Lab {

    private static final int WORLDS = 25;
    private static final int SIZE = 40;

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_never_adds_a_letter(Keeping keeping) {
        on(
                keeping,
                WORLDS,
                (where, random) -> never(where, random, (drafts, company) -> {
                    Draft one = drafts.get(random.nextInt(drafts.size()));
                    Hold.Scope scope = switch (random.nextInt(3)) {
                        case 0 -> new Hold.Scope.OfSubject(one.ref());
                        case 1 -> new Hold.Scope.OfScenario(one.ref(), "contract-renewal");
                        default -> new Hold.Scope.OfCustomer(one.customerRef());
                    };
                    company.stores().holds().place(new Hold("h", scope, Optional.empty(), "a dispute", "anna"));
                }));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_missing_address_never_adds_a_letter(Keeping keeping) {
        on(
                keeping,
                WORLDS,
                (where, random) -> never(
                        where,
                        random,
                        (drafts, company) -> company.book()
                                .put(drafts.get(random.nextInt(drafts.size())).writtenTo(Optional.empty()))));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_closed_contract_never_adds_a_letter(Keeping keeping) {
        on(
                keeping,
                WORLDS,
                (where, random) -> never(
                        where,
                        random,
                        (drafts, company) -> company.book()
                                .put(drafts.get(random.nextInt(drafts.size())).closedIf(true))));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_higher_threshold_never_adds_a_letter_on_that_day(Keeping keeping) {
        on(
                keeping,
                WORLDS,
                (where, random) -> never(where, random, (drafts, company) -> {
                    Plan plan = company.plan();
                    // Open for so long that the letter does not get a later last day by it.
                    ContractThresholds higher =
                            new ContractThresholds(List.of(Delay.days(1 + random.nextInt(56))), Delay.months(5), 300);
                    company.setUp(plan.with(plan.terms().withThresholds(higher)));
                }));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_holiday_never_adds_a_letter_on_that_day(Keeping keeping) {
        on(
                keeping,
                WORLDS,
                (where, random) -> never(where, random, (drafts, company) -> {
                    Plan plan = company.plan();
                    LocalDate holiday = LocalDate.ofInstant(company.clock().instant(), Company.ZONE);
                    company.setUp(plan.with(plan.policy().onWorkingDays(new Worked(Set.of(holiday)))));
                }));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_later_end_never_brings_the_first_letter_forward_nor_does_a_holiday(Keeping keeping) {
        on(keeping, WORLDS, (where, random) -> {
            LocalDate first = World.someDay(random);
            Draft sooner = Draft.contract("1").ending(first.plusDays(60 + random.nextInt(40)));
            Draft later = sooner.ending(sooner.endsOn().orElseThrow().plusDays(1 + random.nextInt(40)));
            Set<LocalDate> some = days(first, random);
            Set<LocalDate> more = new HashSet<>(some);
            more.addAll(days(first, random));
            Optional<LocalDate> before = firstLetter(where, first, sooner, some);
            assertThat(firstLetter(where, first, later, some)).matches(day -> isNotEarlier(before, day));
            assertThat(firstLetter(where, first, sooner, more)).matches(day -> isNotEarlier(before, day));
        });
    }

    private Optional<LocalDate> firstLetter(Keeping keeping, LocalDate first, Draft draft, Set<LocalDate> holidays) {
        Plan plan = Plan.polite().with(Plan.polite().policy().onWorkingDays(new Worked(holidays)));
        try (Company company = Company.on(first, keeping.open(folder), plan, List.of(draft))) {
            for (int i = 0; i < 140 && company.sent().isEmpty(); i++) {
                company.run(first.plusDays(i));
            }
            return company.sent().stream().map(Company.Sent::day).findFirst();
        }
    }

    private static boolean isNotEarlier(Optional<LocalDate> before, Optional<LocalDate> now) {
        return now.isEmpty() || before.isEmpty() || !now.get().isBefore(before.get());
    }

    private static Set<LocalDate> days(LocalDate first, Random random) {
        return random.ints(20, 0, 140).mapToObj(first::plusDays).collect(Collectors.toSet());
    }

    /** What is changed in the second of two equal companies. */
    @FunctionalInterface
    private interface Change {
        void apply(List<Draft> drafts, Company company);
    }

    private void never(Keeping keeping, Random random, Change change) {
        LocalDate today = World.someDay(random);
        List<Draft> drafts = World.around(today, SIZE, random);
        Plan open = Plan.open().with(Plan.open().policy().onWorkingDays(new Worked(Set.of())));
        Plan polite = Plan.polite().with(Plan.polite().policy().onWorkingDays(new Worked(Set.of())));
        compare(
                keeping,
                today,
                open,
                drafts,
                change,
                (before, after) -> assertThat(letters(before)).containsAll(letters(after)));
        compare(
                keeping,
                today,
                polite,
                drafts,
                change,
                (before, after) -> perCustomer(after)
                        .forEach((who, number) -> assertThat(number)
                                .isLessThanOrEqualTo(perCustomer(before).getOrDefault(who, 0L))));
    }

    @FunctionalInterface
    private interface Comparison {
        void check(Proposal before, Proposal after);
    }

    private void compare(
            Keeping keeping, LocalDate today, Plan plan, List<Draft> drafts, Change change, Comparison comparison) {
        try (Company company = Company.on(today, keeping.open(folder), plan, drafts)) {
            Proposal before = company.reminders().propose(today);
            change.apply(drafts, company);
            comparison.check(before, company.reminders().propose(today));
        }
    }

    private static Set<String> letters(Proposal proposal) {
        return proposal.reminders().stream()
                .filter(Reminder::isContact)
                .map(one -> one.keys().toString())
                .collect(Collectors.toSet());
    }

    private static Map<CustomerRef, Long> perCustomer(Proposal proposal) {
        return proposal.reminders().stream()
                .filter(Reminder::isContact)
                .collect(Collectors.groupingBy(Reminder::customer, Collectors.counting()));
    }

    /** A calendar whose holidays are given. */
    private record Worked(Set<LocalDate> holidays) implements WorkCalendar {

        @Override
        public boolean knows(LocalDate day) {
            return true;
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return !holidays.contains(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }
}
