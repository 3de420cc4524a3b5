package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.action.Channel;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.port.Doubt;
import io.napomni.port.Probe;
import io.napomni.port.SourceException;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Plan;
import io.napomni.run.RunReport;
import io.napomni.run.doubt.DoubtPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a letter that may have arrived: a person says, a probe sees, or a policy sends it again. */
class DoubtsTest extends Office {

    private static final DoubtPolicy RESEND = DoubtPolicy.hold().resendOn(Channel.MAIL);

    /** One letter, of which nobody knows whether it arrived; it did. */
    private Company doubtful(Keeping keeping) {
        Company company = company(keeping, Plan.open(), ending("7"));
        company.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
        company.run(MONDAY);
        assertThat(company.stores().doubts().dispatches()).hasSize(1);
        company.mail().answer(mail -> Answer.TAKES);
        return company;
    }

    private static List<String> ids(Company company) {
        return company.mail().received().stream().map(one -> one.dispatch()).toList();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void unless_told_otherwise_it_is_held_for_a_person(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            for (int day = 0; day < 3; day++) {
                company.run(MONDAY.plusDays(day));
            }
            assertThat(letters(company)).isEqualTo(1);
            assertThat(company.stores().doubts().dispatches()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void it_is_sent_again_with_the_same_identity_and_the_same_words_where_that_was_chosen(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            RunReport report = company.run(MONDAY);
            assertThat(ids(company)).hasSize(2).containsOnly(ids(company).get(0));
            assertThat(company.mail().received().get(1).letter())
                    .isEqualTo(company.mail().received().get(0).letter());
            assertThat(report.warnings()).isEmpty();
            assertThat(company.stores().doubts().list()).isEmpty();
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_scenario_may_choose_alone(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(DoubtPolicy.hold().resendOf("contract-stock"));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            company.doubts(DoubtPolicy.hold().resendOf("contract-renewal"));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void other_words_never_go_under_the_old_identity_it_stays_in_doubt_and_that_is_told(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            company.book().put(ending("7").writtenTo(Optional.of("another@example.ru")));
            RunReport report = company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(report.warnings()).anyMatch(line -> line.contains("not sent again"));
            assertThat(company.stores().doubts().dispatches()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_is_held_meanwhile_is_not_sent_again(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            Hold.Scope scope = new Hold.Scope.OfCustomer(new CustomerRef("b24", "company", "of-7"));
            company.stores().holds().place(new Hold("h", scope, Optional.empty(), "paid", "anna"));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void what_fails_again_stays_in_doubt_and_after_three_times_is_left_to_a_person(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            company.mail().answer(mail -> Answer.REFUSES);
            company.run(MONDAY);
            assertThat(company.stores().doubts().dispatches())
                    .singleElement()
                    .extracting(Doubt::attempts)
                    .isEqualTo(2);
            company.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
            for (int i = 0; i < 4; i++) {
                company.run(MONDAY);
            }
            assertThat(letters(company)).isEqualTo(2);
            assertThat(company.stores().doubts().list()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_executor_that_does_not_ask_for_it_leaves_it_in_doubt(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            company.mail().answer(mail -> Answer.IS_NOT_ASKED);
            company.run(MONDAY);
            assertThat(company.stores().doubts().list()).hasSize(1);
            company.mail().answer(mail -> Answer.TAKES);
            company.run(MONDAY);
            assertThat(ids(company)).hasSize(2).containsOnly(ids(company).get(0));
        }
    }

    private static Probe probe(Probe.Finding finding) {
        return new Probe() {
            @Override
            public Channel<?> channel() {
                return Channel.MAIL;
            }

            @Override
            public Map<Doubt, Finding> look(List<Doubt> doubts) {
                Map<Doubt, Finding> found = new HashMap<>();
                doubts.forEach(doubt -> found.put(doubt, finding));
                return found;
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_probe_that_finds_it_settles_it_before_anything_is_sent_again(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND.probedBy(probe(Probe.Finding.HAPPENED)));
            company.run(MONDAY);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(company.stores().doubts().list()).isEmpty();
            assertThat(company.stores().journal().recent(99))
                    .extracting(JournalEntry::what, JournalEntry::by)
                    .contains(tuple("resolved-done", "probe of mail"));
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_probe_that_is_sure_it_did_not_happen_lets_it_go_once_more(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(DoubtPolicy.hold().probedBy(probe(Probe.Finding.DID_NOT)));
            company.run(MONDAY);
            assertThat(ids(company)).hasSize(2).containsOnly(ids(company).get(0));
            assertThat(company.stores().doubts().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_probe_that_cannot_tell_changes_nothing_and_one_that_fails_is_told(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(DoubtPolicy.hold().probedBy(probe(Probe.Finding.CANNOT_TELL)));
            assertThat(company.run(MONDAY).warnings()).isEmpty();
            company.doubts(DoubtPolicy.hold().probedBy(new Probe() {
                @Override
                public Channel<?> channel() {
                    return Channel.MAIL;
                }

                @Override
                public Map<Doubt, Finding> look(List<Doubt> doubts) {
                    throw new SourceException("the archive does not answer");
                }
            }));
            company.book().put(ending("8"));
            RunReport report = company.run(MONDAY);
            assertThat(report.failure()).isEmpty();
            assertThat(report.warnings()).anyMatch(line -> line.contains("the archive does not answer"));
            assertThat(company.stores().register().list(RegisterQuery.newest(Set.of(EffectState.IN_DOUBT), 9)))
                    .hasSize(1);
            assertThat(letters(company)).as("the run went on").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_of_another_day_is_sent_again_only_if_it_still_says_the_same(Keeping keeping) {
        try (Company company = doubtful(keeping)) {
            company.doubts(RESEND);
            RunReport report = company.run(MONDAY.plusDays(3));
            assertThat(letters(company)).isEqualTo(2);
            assertThat(report.warnings()).isEmpty();
            assertThat(company.stores().doubts().list()).isEmpty();
        }
    }
}
