package io.napomni.proofs.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.decision.Part;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate.Kind;
import io.napomni.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who answers, or is put on hold, while a batch is under way gets no later letter of it. */
class HeldMeanwhileTest extends Office {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_subject_that_is_held_just_before_its_letter_begins_gets_none(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            SubjectRef subject = subjects(company).get(0);
            company.mail().beforeBegin(mail -> hold(company, subject));
            RunReport report = company.run(MONDAY);
            assertThat(reasons(report, Kind.HELD)).contains("held");
            assertThat(letters(company)).isZero();
            company.mail().beforeBegin(mail -> {});
            company.stores().holds().lift("on " + subject, "anna", "settled");
            company.run(MONDAY.plusDays(1));
            assertThat(letters(company)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void of_two_letters_of_a_batch_the_second_is_stopped_by_what_came_while_the_first_left(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"), ending("2"))) {
            List<SubjectRef> all = subjects(company);
            List<String> handedOut = new ArrayList<>();
            company.mail().beforeBegin(mail -> {
                if (!handedOut.isEmpty()) {
                    all.forEach(one -> hold(company, one));
                }
                handedOut.add(mail.to().value());
            });
            RunReport report = company.run(MONDAY);
            assertThat(handedOut).hasSize(2);
            assertThat(letters(company)).isEqualTo(1);
            assertThat(reasons(report, Kind.HELD)).contains("held");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void who_declines_letters_while_they_leave_gets_none(Keeping keeping) {
        try (Company company = company(keeping, Plan.open(), ending("1"))) {
            CustomerRef customer =
                    company.reminders().propose(MONDAY).reminders().get(0).customer();
            company.mail()
                    .beforeBegin(mail -> company.stores().holds().place(Hold.declined(customer, Purpose.CONTRACT)));
            assertThat(reasons(company.run(MONDAY), Kind.HELD)).containsExactly("held");
            assertThat(letters(company)).isZero();
        }
    }

    private static List<SubjectRef> subjects(Company company) {
        return company.reminders().propose(MONDAY).reminders().stream()
                .flatMap(one -> one.parts().stream())
                .map(Part::subject)
                .distinct()
                .toList();
    }

    private static void hold(Company company, SubjectRef subject) {
        company.stores()
                .holds()
                .place(new Hold("on " + subject, new Scope.OfSubject(subject), Optional.empty(), "ill", "anna"));
    }
}
