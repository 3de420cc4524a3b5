package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.decision.Reminder;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.LedgerException;
import io.napomni.port.NotTodayException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.Dispatch;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Books;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.Guards;
import io.napomni.run.RunReport;
import io.napomni.run.share.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day's work that is shared out comes to the same as a run. */
class SharesTest extends Office {

    private static final int SHARES = 4;

    private static List<Share> sharedOut(Company company) {
        company.show(MONDAY);
        List<String> kept = new ArrayList<>();
        RunReport report = company.reminders().shareOut(MONDAY, SHARES, share -> kept.add(share.toString()));
        Books.check(report);
        assertThat(report.failure()).isEmpty();
        return kept.stream().map(Share::parse).toList();
    }

    private static RunReport carriedOut(Company company, Share share) {
        RunReport report = company.reminders().carryOut(share);
        Books.check(report);
        return report;
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void shares_together_send_what_a_run_sends_with_notes_and_tasks(Keeping keeping) {
        List<Draft> drafts = new ArrayList<>(ending(1, 20));
        drafts.add(waiting("40"));
        drafts.add(ending("41").of("of-1"));
        drafts.add(Draft.contract("42").ending(MONDAY.minusDays(3)));
        try (Company whole = company(keeping, Plan.polite(), drafts);
                Company shared = company(keeping, Plan.polite(), drafts)) {
            whole.run(MONDAY);
            List<Share> shares = sharedOut(shared);
            assertThat(shares).hasSize(SHARES);
            assertThat(letters(shared)).isZero();
            shares.forEach(share -> carriedOut(shared, share));
            assertThat(shared.occasions()).containsExactlyInAnyOrderElementsOf(whole.occasions());
            assertThat(shared.notes().received())
                    .isNotEmpty()
                    .hasSameSizeAs(whole.notes().received());
            assertThat(shared.tasks().received())
                    .isNotEmpty()
                    .hasSameSizeAs(whole.tasks().received());
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_share_carried_out_again_or_after_a_run_sends_nothing_more(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 9))) {
            List<Share> shares = sharedOut(company);
            carriedOut(company, shares.get(0));
            assertThat(carriedOut(company, shares.get(0)).count(Kind.DONE)).isZero();
            company.run(MONDAY);
            shares.forEach(share -> carriedOut(company, share));
            assertThat(company.occasions()).hasSize(9).doesNotHaveDuplicates();
        }
    }

    /** What would have been the last useful day of a letter is over, and so are the limits of that day. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_share_that_lay_overnight_is_refused_and_the_next_proposal_has_the_work(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 9))) {
            List<Share> shares = sharedOut(company);
            company.show(MONDAY.plusDays(1));
            shares.forEach(share -> assertThatThrownBy(() -> carriedOut(company, share))
                    .isInstanceOf(NotTodayException.class)
                    .hasMessageContainingAll("2026-03-02", "2026-03-03 in Europe/Moscow", "Nothing was done"));
            assertThatThrownBy(() -> company.reminders().shareOut(MONDAY, SHARES, share -> {}))
                    .isInstanceOf(NotTodayException.class);
            assertThat(letters(company)).isZero();
            assertThat(company.run(MONDAY.plusDays(1)).count(Kind.DONE)).isPositive();
            assertThat(company.occasions()).hasSize(9);
        }
    }

    /** Caps over several days and cooldowns have no place in a bucket: they are asked before each batch is claimed. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_customer_whom_another_node_writes_to_before_its_batch_is_claimed_is_left_in_peace(Keeping keeping) {
        Plan plan = Plan.open().with(ContactPolicy.none().withCooldownDays(3));
        try (Company company = company(keeping, plan, ending(1, 60))) {
            company.show(MONDAY);
            List<Reminder> due = company.reminders().propose(MONDAY).reminders().stream()
                    .filter(Reminder::isContact)
                    .toList();
            AtomicBoolean isFirst = new AtomicBoolean(true);
            company.mail().beforeBegin(letter -> {
                if (isFirst.getAndSet(false)) {
                    writtenElsewhere(company, due.get(59));
                }
            });
            List<Share> shares = new ArrayList<>();
            company.reminders().shareOut(MONDAY, 1, shares::add);
            RunReport report = carriedOut(company, shares.get(0));
            assertThat(reasons(report, Kind.POSTPONED)).containsExactly("customer-cooldown");
            assertThat(letters(company)).isEqualTo(59);
        }
    }

    /** What another node begins is in the same ledger. */
    private static void writtenElsewhere(Company company, Reminder same) {
        EffectKey key = new EffectKey("elsewhere", same.parts().get(0).subject(), "news@2026-03-02", "mail");
        Claim claim = new Claim(List.of(key), same.customer(), "", true, List.of());
        ClaimResult won = company.stores()
                .ledger()
                .claim(List.of(claim), Duration.ofMinutes(20))
                .get(0);
        Dispatch dispatch = new Dispatch("elsewhere", (ClaimResult.Won) won, MONDAY, "hash");
        company.stores().ledger().begin(dispatch);
        company.stores().ledger().record(dispatch, new Outcome.Done("250"));
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_fact_that_is_gone_when_its_share_is_carried_out_is_not_written_about(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 3))) {
            List<Share> shares = sharedOut(company);
            company.book().remove(ending(1, 3).get(1));
            shares.forEach(share -> carriedOut(company, share));
            assertThat(company.occasions()).hasSize(2).noneMatch(one -> one.contains("N-2 "));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void guards_look_at_the_whole_and_what_they_hold_is_in_no_share(Keeping keeping) {
        Plan open = Plan.open();
        try (Company company =
                company(keeping, open.with(open.terms().withColdStart(OptionalInt.of(2))), ending(1, 8))) {
            List<Share> shares = sharedOut(company);
            shares.forEach(share -> carriedOut(company, share));
            assertThat(letters(company)).isEqualTo(2);
            assertThat(company.stores().approvals().waiting()).hasSize(1);
            assertThat(sharedOut(company)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_was_shared_out_counts_as_the_usual_volume(Keeping keeping) {
        try (Company company =
                company(keeping, Plan.open().with(Guards.standard().withUsual(2, 3)), ending(1, 2))) {
            sharedOut(company).forEach(share -> carriedOut(company, share));
            ending(10, 30).forEach(company.book()::put);
            assertThat(sharedOut(company)).isEmpty();
            assertThat(letters(company)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_queue_that_takes_no_more_is_told_and_the_next_time_all_is_shared_out_again(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending(1, 9))) {
            company.show(MONDAY);
            RunReport report = company.reminders().shareOut(MONDAY, SHARES, share -> {
                throw new LedgerException("the queue is full");
            });
            Books.check(report);
            assertThat(report.failure()).isEqualTo(Optional.of("the queue is full"));
            assertThat(sharedOut(company).stream()
                            .map(Share::subjects)
                            .mapToInt(Set::size)
                            .sum())
                    .isEqualTo(9);
        }
    }
}
