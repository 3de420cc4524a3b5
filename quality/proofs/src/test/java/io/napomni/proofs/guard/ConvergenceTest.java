package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.AddNote;
import io.napomni.action.Channel;
import io.napomni.action.MoveStage;
import io.napomni.past.EffectState;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Books;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.testkit.memory.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value that a step sets is set as often as the fact shows another, and no oftener. */
class ConvergenceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at(DUE.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final OrderBook orders = new OrderBook(clock, DUE);
    private final Receiver<MoveStage> stages = new Receiver<>(Channel.STAGE, Duration.ZERO);
    private final Receiver<AddNote> notes = new Receiver<>(Channel.NOTE, Duration.ZERO);

    /** The portal that a stage executor writes to shows the new stage when it is read again. */
    private void portalObeys() {
        stages.answer(move -> {
            orders.show(move.stage());
            return Answer.TAKES;
        });
    }

    private RunReport run(OpenStores stores, int daysAfter) {
        return run(stores.stores(), daysAfter);
    }

    private RunReport run(Stores stores, int daysAfter) {
        clock.show(DUE.plusDays(daysAfter).atTime(10, 0).toInstant(ZoneOffset.UTC));
        RunReport report = Reminders.builder(stores, clock)
                .watch(OrderBook.useCase(), orders)
                .executor(stages)
                .executor(notes)
                .policy(ContactPolicy.none())
                .build()
                .run(DUE.plusDays(daysAfter));
        Books.check(report);
        return report;
    }

    private List<String> set() {
        return stages.received().stream().map(one -> one.action().stage()).toList();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_value_is_set_once_and_then_is_as_wanted(Keeping keeping) {
        portalObeys();
        try (OpenStores stores = keeping.open(folder)) {
            run(stores, 0);
            RunReport again = run(stores, 1);
            assertThat(set()).containsExactly("due");
            assertThat(again.fates()).singleElement().satisfies(fate -> {
                assertThat(fate.kind()).isEqualTo(Fate.Kind.ALREADY_HANDLED);
                assertThat(fate.why().code()).isEqualTo("as-wanted");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_value_that_was_changed_back_is_set_anew_and_the_journal_tells_of_each_time(Keeping keeping) {
        portalObeys();
        try (OpenStores stores = keeping.open(folder)) {
            run(stores, 0);
            orders.show("new");
            run(stores, 1);
            assertThat(set()).containsExactly("due", "due");
            assertThat(stores.stores().journal().about("order|", 10))
                    .extracting(JournalEntry::what)
                    .containsExactly("set", "set");
            assertThat(stores.stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 10)))
                    .isEmpty();
        }
    }

    @Test
    void a_value_that_is_set_has_no_row_to_miss_so_the_journal_is_not_asked() {
        portalObeys();
        try (OpenStores stores = Keeping.MEMORY.open(folder)) {
            AskedJournal journal = new AskedJournal(stores.stores().journal());
            run(journal.in(stores.stores()), 0);
            assertThat(set()).containsExactly("due");
            assertThat(journal.asked()).isEmpty();
            run(journal.in(stores.stores()), 10);
            assertThat(notes.received()).hasSize(1);
            assertThat(journal.asked()).singleElement().asString().endsWith("|note");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_lost_answer_is_no_doubt_because_the_next_run_compares_again(Keeping keeping) {
        try (OpenStores stores = keeping.open(folder)) {
            stages.answer(move -> Answer.TAKES_AND_IS_NOT_HEARD);
            assertThat(run(stores, 0).fates()).extracting(Fate::kind).containsExactly(Fate.Kind.DEFERRED);
            assertThat(stores.stores().doubts().list()).isEmpty();
            portalObeys();
            run(stores, 0);
            assertThat(set()).containsExactly("due", "due");
            assertThat(orders.stage()).isEqualTo("due");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_executor_that_breaks_in_the_middle_leaves_nothing_behind(Keeping keeping) {
        try (OpenStores stores = keeping.open(folder)) {
            stages.answer(move -> Answer.TAKES_AND_BREAKS);
            assertThat(run(stores, 0).failure()).isPresent();
            stores.advance(Duration.ofHours(1));
            portalObeys();
            assertThat(run(stores, 0).failure()).isEmpty();
            assertThat(stores.stores().doubts().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_several_stages_only_the_latest_sets_its_value(Keeping keeping) {
        portalObeys();
        try (OpenStores stores = keeping.open(folder)) {
            run(stores, 0);
            run(stores, 10);
            run(stores, 11);
            run(stores, 30);
            run(stores, 31);
            assertThat(set()).containsExactly("due", "late", "lost");
            assertThat(notes.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_stage_that_only_sets_a_value_holds_up_no_later_one(Keeping keeping) {
        portalObeys();
        try (OpenStores stores = keeping.open(folder)) {
            run(stores, 15);
            assertThat(set()).containsExactly("late");
            assertThat(notes.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_value_that_waits_for_a_step_is_set_after_it_in_the_same_run(Keeping keeping) {
        try (OpenStores stores = keeping.open(folder)) {
            stages.answer(move -> {
                assertThat(notes.received()).hasSize(1);
                orders.show(move.stage());
                return Answer.TAKES;
            });
            notes.answer(note -> Answer.DEFERS);
            run(stores, 10);
            assertThat(set()).isEmpty();
            notes.answer(note -> Answer.TAKES);
            clock.advance(Duration.ofHours(1));
            run(stores, 11);
            assertThat(set()).containsExactly("late");
        }
    }
}
