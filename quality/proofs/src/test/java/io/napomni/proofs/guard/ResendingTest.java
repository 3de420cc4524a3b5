package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.past.Hold;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Doubt;
import io.napomni.port.Probe;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Plan;
import io.napomni.run.RunReport;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.run.share.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter in doubt is begun again at the last moment, by one run, after one more look; until then it stays as it was. */
class ResendingTest extends Office {

    private static final DoubtPolicy RESEND = DoubtPolicy.hold().resendOn(Channel.MAIL);

    /** One letter, of which nobody knows whether it arrived; it did, and the next run may send it again. */
    private Company doubtful(Keeping keeping) {
        Company company = company(keeping, Plan.open(), ending("7"));
        company.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
        company.run(MONDAY);
        assertThat(company.stores().doubts().dispatches()).hasSize(1);
        company.mail().answer(mail -> Answer.TAKES);
        company.doubts(RESEND);
        return company;
    }

    private static List<Doubt> doubts(Company company) {
        return company.stores().doubts().dispatches();
    }

    /** Lets the run that has the letter in its hands stand still until its lease is over, while this happens. */
    private static void freezeOnce(Company company, Runnable meanwhile) {
        AtomicInteger frozen = new AtomicInteger();
        company.mail().beforeBegin(mail -> {
            if (frozen.incrementAndGet() == 1) {
                company.outliveLease();
                meanwhile.run();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_run_that_stood_still_does_not_send_what_another_has_sent_again_since(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            freezeOnce(company, () -> company.reminders().run(MONDAY));
            company.run(MONDAY);
            assertThat(letters(company)).as("the first and one more").isEqualTo(2);
            assertThat(doubts(company)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_run_whose_lease_has_passed_on_begins_nothing_again(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            List<Doubt> before = doubts(company);
            freezeOnce(company, () -> {
                company.doubts(DoubtPolicy.hold());
                company.reminders().run(MONDAY);
            });
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(doubts(company)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_never_begins_is_no_attempt_and_leaves_no_trace(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            List<Doubt> before = doubts(company);
            company.mail().answer(mail -> Answer.IS_NOT_ASKED);
            for (int i = 0; i <= DoubtPolicy.MOST_ATTEMPTS; i++) {
                company.run(MONDAY);
            }
            company.mail().answer(mail -> Answer.HAS_NO_SUCH_ADDRESS);
            company.run(MONDAY);
            assertThat(doubts(company)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void while_the_server_is_down_no_attempt_is_used_up(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.mail().answer(mail -> Answer.IS_NOT_ASKED);
            for (int i = 0; i <= DoubtPolicy.MOST_ATTEMPTS; i++) {
                company.run(MONDAY);
            }
            company.mail().answer(mail -> Answer.TAKES);
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(2);
            assertThat(doubts(company)).isEmpty();
        }
    }

    /** The first reading is for the proposal, the second just before it begins. */
    private static void atSecondReading(Company company, Runnable change) {
        AtomicInteger readings = new AtomicInteger();
        company.book().beforeReread(() -> {
            if (readings.incrementAndGet() == 2) {
                change.run();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_is_no_longer_due_at_the_last_look_is_not_sent_again_and_that_is_told(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            atSecondReading(company, () -> company.book().put(ending("7").closedIf(true)));
            RunReport report = company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(doubts(company)).hasSize(1);
            assertThat(report.warnings()).anyMatch(line -> line.contains("no longer due"));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_hold_that_is_placed_before_the_last_look_holds(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            Hold.Scope scope = new Hold.Scope.OfCustomer(ending("7").customerRef());
            Hold hold = new Hold("h", scope, Optional.empty(), "paid", "anna");
            atSecondReading(company, () -> company.stores().holds().place(hold));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(doubts(company)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_channel_that_fails_meanwhile_is_told_and_the_run_goes_on(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.book().put(ending("8"));
            AtomicInteger asked = new AtomicInteger();
            company.mail().answer(mail -> {
                if (asked.incrementAndGet() == 1) {
                    throw new ConfigurationException("the server wants another password");
                }
                return Answer.TAKES;
            });
            RunReport report = company.run(MONDAY);
            assertThat(report.failure()).isEmpty();
            assertThat(report.warnings()).anyMatch(line -> line.contains("the server wants another password"));
            assertThat(company.occasions()).hasSize(2).last().asString().contains("N-8");
            assertThat(doubts(company)).hasSize(1);
        }
    }

    /** Sees nothing of a letter, and takes as long as this takes. */
    private static Probe blind(Runnable meanwhile) {
        return new Probe() {
            @Override
            public Channel<?> channel() {
                return Channel.MAIL;
            }

            @Override
            public Map<Doubt, Finding> look(List<Doubt> doubts) {
                meanwhile.run();
                Map<Doubt, Finding> found = new HashMap<>();
                doubts.forEach(doubt -> found.put(doubt, Finding.DID_NOT));
                return found;
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_a_slow_probe_saw_says_nothing_of_what_was_begun_since(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
            Probe slow = blind(() -> {
                company.doubts(RESEND);
                company.outliveLease();
                company.reminders().run(MONDAY);
            });
            company.doubts(DoubtPolicy.hold().probedBy(slow));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(2);
            assertThat(doubts(company))
                    .singleElement()
                    .extracting(Doubt::attempts)
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_carries_out_a_share_leaves_doubts_to_the_run_that_has_the_lease(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(DoubtPolicy.hold());
            company.book().put(ending("8"));
            List<Share> shares = new ArrayList<>();
            company.reminders().shareOut(MONDAY, 1, shares::add);
            List<Doubt> before = doubts(company);
            AtomicInteger looks = new AtomicInteger();
            company.doubts(RESEND.probedBy(blind(looks::incrementAndGet)));
            shares.forEach(company.reminders()::carryOut);
            assertThat(company.occasions()).hasSize(2).doesNotHaveDuplicates();
            assertThat(looks).hasValue(0);
            assertThat(doubts(company)).isEqualTo(before);
        }
    }
}
