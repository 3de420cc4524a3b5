package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Running again does nothing again; looking does nothing at all; a run does what was looked at. */
class RepetitionLawTest extends Lab {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_second_run_on_the_same_day_does_nothing(Keeping keeping) {
        on(keeping, 25, this::twice);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_dry_run_changes_nothing_and_the_run_does_exactly_what_it_showed(Keeping keeping) {
        on(keeping, 25, this::shownThenDone);
    }

    private void twice(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        Plan plan = random.nextBoolean() ? Plan.open() : Plan.polite();
        try (Company company = Company.on(today, keeping.open(folder), plan, World.around(today, 40, random))) {
            company.run(today);
            int letters = company.mail().received().size();
            int notes = company.notes().received().size();
            int tasks = company.tasks().received().size();
            RunReport again = company.run(today);
            assertThat(again.fates()).noneMatch(fate -> fate.kind().isStarted());
            assertThat(company.mail().received()).hasSize(letters);
            assertThat(company.notes().received()).hasSize(notes).hasSize(letters);
            assertThat(company.tasks().received()).hasSize(tasks);
        }
    }

    private void shownThenDone(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        Plan plan = random.nextBoolean() ? Plan.standard() : Plan.polite();
        List<Draft> drafts = World.around(today, 60, random);
        try (Company company = Company.on(today, keeping.open(folder), plan, drafts)) {
            Draft held = drafts.get(random.nextInt(drafts.size()));
            Hold.Scope scope = new Hold.Scope.OfCustomer(held.customerRef());
            company.stores().holds().place(new Hold("h", scope, Optional.empty(), "a dispute", "anna"));
            Reminders reminders = company.reminders();
            Picture before = Picture.of(company.stores());
            Proposal shown = reminders.guarded(reminders.propose(today));
            List<String> previews = shown.reminders().stream()
                    .flatMap(one -> reminders.preview(one).stream())
                    .map(Object::toString)
                    .toList();
            assertThat(Picture.of(company.stores()))
                    .as("looking leaves no trace")
                    .isEqualTo(before);
            RunReport report = company.run(today);
            assertSame(shown, report);
            assertThat(company.mail().received().stream()
                            .map(one -> one.letter()
                                    .orElseThrow()
                                    .dated(Optional.empty())
                                    .toString()))
                    .containsExactlyElementsOf(previews);
        }
    }

    private static void assertSame(Proposal shown, RunReport report) {
        Set<EffectKey> wanted = shown.reminders().stream()
                .map(Reminder::keys)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<EffectKey> followUps = report.fates().stream()
                .filter(fate -> fate.kind() == Fate.Kind.DONE)
                .map(fate -> fate.part().key())
                .filter(key -> !wanted.contains(key))
                .collect(Collectors.toSet());
        Set<EffectKey> done = new HashSet<>(wanted);
        done.addAll(followUps);
        assertThat(keys(report, Fate.Kind.DONE)).isEqualTo(done);
        assertThat(waiting(shown)).as("follow-ups were listed").containsAll(followUps);
        for (SetAside aside : shown.setAside()) {
            if (!followUps.contains(aside.part().key())) {
                assertThat(keys(report, Fate.Kind.valueOf(aside.kind().name())))
                        .contains(aside.part().key());
            }
        }
    }

    private static Set<EffectKey> waiting(Proposal shown) {
        return shown.setAside().stream()
                .filter(aside -> aside.why().code().equals("waits-for-step"))
                .map(aside -> aside.part().key())
                .collect(Collectors.toSet());
    }

    private static Set<EffectKey> keys(RunReport report, Fate.Kind kind) {
        return report.fates().stream()
                .filter(fate -> fate.kind() == kind)
                .map(fate -> fate.part().key())
                .collect(Collectors.toSet());
    }

    /** All that people can see of the stores. */
    private record Picture(List<RegisterRow> rows, List<JournalEntry> lines, Object waiting, Object doubts) {

        static Picture of(Stores stores) {
            return new Picture(
                    stores.register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10_000)),
                    stores.journal().recent(10_000),
                    stores.approvals().waiting(),
                    stores.doubts().list());
        }
    }
}
