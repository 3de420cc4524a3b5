package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.past.Hold;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import io.napomni.policy.Suppression;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Warning;
import io.napomni.run.manual.Warning.Code;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule book of warnings: what a manager is told before a letter goes by hand. */
class WarningsTest {

    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));
    private static final Draft ENDS_LATER = Draft.contract("1").ending(LocalDate.of(2027, 3, 14));

    @TempDir
    Path folder;

    private Clerk clerk(Plan plan, Draft... drafts) {
        return Clerk.at(Keeping.MEMORY, folder, plan, drafts);
    }

    private static Warning warning(Code code, String name, LocalDate day) {
        return new Warning(code, name, Optional.of(day), Optional.empty());
    }

    private static Warning warning(Code code, String name) {
        return new Warning(code, name, Optional.empty(), Optional.empty());
    }

    @Test
    void of_a_letter_that_is_due_nothing_is_said() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).isEmpty();
            assertThat(preview.isStopped() || preview.needsReason()).isFalse();
            assertThat(preview.closes()).get().asString().contains("renewal@2026-04-01");
            assertThat(preview.mail().orElseThrow().to().value()).isEqualTo("buyer-1@example.ru");
        }
    }

    @Test
    void recent_same_rule_counts_sent_letters_by_their_day() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            clerk.company().run(MONDAY);
            assertThat(clerk.on(MONDAY.plusDays(12)).warnings(ENDING, "renewal"))
                    .containsExactly(warning(Code.RECENT_SAME_RULE, "contract-renewal", MONDAY));
            assertThat(clerk.on(MONDAY.plusDays(13)).warnings(ENDING, "renewal"))
                    .isNotEmpty();
            assertThat(clerk.on(MONDAY.plusDays(14)).warnings(ENDING, "renewal"))
                    .containsExactly(warning(Code.ALREADY_SENT, "DONE", MONDAY));
        }
    }

    @Test
    void recent_same_rule_counts_letters_that_may_have_gone_and_none_that_certainly_did_not() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            clerk.company().mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
            clerk.company().run(MONDAY);
            assertThat(clerk.on(MONDAY.plusDays(1)).warnings(ENDING, "renewal"))
                    .containsExactlyInAnyOrder(
                            warning(Code.RECENT_SAME_RULE, "contract-renewal", MONDAY),
                            warning(Code.ALREADY_SENT, "IN_DOUBT", MONDAY));
        }
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            clerk.company().mail().answer(mail -> Answer.DEFERS);
            clerk.company().run(MONDAY);
            assertThat(clerk.on(MONDAY.plusDays(1)).warnings(ENDING, "renewal")).isEmpty();
        }
    }

    @Test
    void recent_other_rule_counts_any_letter_to_the_customer_for_a_week() {
        Draft waiting = Draft.contract("2").of("one").waitingSince(MONDAY.minusMonths(4));
        Draft ending = Draft.contract("1").of("one").ending(MONDAY.plusDays(30));
        try (Clerk clerk = clerk(Plan.polite(), ending, waiting)) {
            clerk.send(ending, "renewal", "");
            assertThat(clerk.on(MONDAY.plusDays(6)).warnings(waiting, "stock"))
                    .containsExactly(warning(Code.RECENT_OTHER_RULE, "contract-renewal", MONDAY));
            assertThat(clerk.on(MONDAY.plusDays(7)).warnings(waiting, "stock")).isEmpty();
        }
    }

    @Test
    void trigger_not_reached_says_when_and_from_what_it_is_counted() {
        try (Clerk clerk = clerk(Plan.polite(), ENDS_LATER)) {
            assertThat(clerk.warnings(ENDS_LATER, "renewal"))
                    .containsExactly(new Warning(
                            Code.TRIGGER_NOT_REACHED,
                            "ends-on",
                            Optional.of(LocalDate.of(2027, 1, 14)),
                            Optional.of(LocalDate.of(2027, 3, 14))));
        }
    }

    @Test
    void recent_order_says_when_the_customer_fetched_something() {
        LocalDate shipped = MONDAY.minusWeeks(3);
        Draft fetched = Draft.contract("1").waitingSince(shipped);
        Draft never = Draft.contract("2")
                .starting(Optional.of(shipped))
                .supply(Optional.empty(), Optional.empty(), Optional.of("5"));
        try (Clerk clerk = clerk(Plan.polite(), fetched, never)) {
            assertThat(clerk.warnings(fetched, "stock"))
                    .containsExactly(
                            new Warning(
                                    Code.TRIGGER_NOT_REACHED,
                                    "last-shipment",
                                    Optional.of(shipped.plusMonths(3)),
                                    Optional.of(shipped)),
                            warning(Code.RECENT_ORDER, "last-shipment", shipped));
            assertThat(clerk.warnings(never, "stock"))
                    .extracting(Warning::code, Warning::name)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(Code.TRIGGER_NOT_REACHED, "starts-on"));
        }
    }

    @Test
    void nothing_outstanding_and_whatever_else_the_rule_says() {
        Draft empty =
                Draft.contract("1").supply(Optional.of(MONDAY.minusMonths(4)), Optional.empty(), Optional.of("0"));
        Draft unknown =
                Draft.contract("2").supply(Optional.of(MONDAY.minusMonths(4)), Optional.empty(), Optional.empty());
        Draft over = Draft.contract("3").ending(MONDAY.minusDays(2));
        Draft closed = ENDING.closedIf(true);
        try (Clerk clerk = clerk(Plan.polite(), empty, unknown, over)) {
            assertThat(clerk.warnings(empty, "stock"))
                    .containsExactly(warning(Code.NOTHING_OUTSTANDING, "nothing-left"));
            assertThat(clerk.warnings(unknown, "stock"))
                    .containsExactly(warning(Code.UNDECIDABLE, "remainder-unknown"));
            assertThat(clerk.warnings(over, "renewal")).containsExactly(warning(Code.RULE_SAYS_NO, "lapsed"));
        }
        try (Clerk clerk = clerk(Plan.polite(), closed)) {
            assertThat(clerk.warnings(closed, "renewal")).containsExactly(warning(Code.RULE_SAYS_NO, "closed"));
        }
    }

    @Test
    void paused_says_until_when_and_why_and_a_reason_overrides_it() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            Hold.Scope scope = new Hold.Scope.OfSubject(ENDING.ref());
            clerk.company()
                    .stores()
                    .holds()
                    .place(new Hold("1", scope, Optional.of(MONDAY.plusDays(9)), "in talks", "boss"));
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.PAUSED, "in talks", MONDAY.plusDays(9)));
            assertThat(preview.isStopped()).isFalse();
            assertThat(clerk.on(MONDAY.plusDays(10)).warnings(ENDING, "renewal"))
                    .isEmpty();
        }
    }

    @Test
    void opted_out_and_a_suppressed_address_stop() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            var address = Company.MARKS.of(new EmailAddress("buyer-1@example.ru"));
            var list = clerk.company().stores().suppressions();
            list.add(address, new Suppression.Scope.OfScenario("contract-renewal"), "asked for it", "anna");
            assertThat(clerk.look(ENDING, "renewal").warnings())
                    .containsExactly(warning(Code.OPTED_OUT, "asked for it"));
            list.remove(address, new Suppression.Scope.OfScenario("contract-renewal"), "anna");
            list.add(address, new Suppression.Scope.All(), "address-dead 550", "mail");
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.SUPPRESSED_ADDRESS, "address-dead 550"));
            assertThat(preview.isStopped()).isTrue();
        }
    }

    @Test
    void who_has_declined_letters_of_a_purpose_is_not_written_to_by_hand_either() {
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            Hold.Scope scope =
                    new Hold.Scope.OfCustomer(ENDING.customerRef(), Optional.of(io.napomni.action.Purpose.CONTRACT));
            clerk.company().stores().holds().place(new Hold("1", scope, Optional.empty(), "no more", "customer"));
            assertThat(clerk.look(ENDING, "renewal").warnings()).containsExactly(warning(Code.OPTED_OUT, "no more"));
        }
    }

    @Test
    void outside_the_window_is_overridden_by_a_reason_and_outside_the_law_by_none() {
        SendWindow hours = new SendWindow(LocalTime.of(12, 0), LocalTime.of(18, 0));
        try (Clerk clerk = clerk(Plan.polite().with(ContactPolicy.standard().within(hours)), ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.OUTSIDE_WINDOW, "12:00–18:00"));
            assertThat(preview.isStopped()).isFalse();
        }
        try (Clerk clerk = clerk(Plan.polite().with(ContactPolicy.standard().within(hours.asLaw())), ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.LEGAL_ENVELOPE, "12:00–18:00"));
            assertThat(preview.isStopped()).isTrue();
        }
    }

    @Test
    void a_day_off_is_outside_the_window_too() {
        ContactPolicy policy = ContactPolicy.standard().onWorkingDays(RussianWorkCalendar.standard());
        try (Clerk clerk = clerk(Plan.polite().with(policy), ENDING)) {
            assertThat(clerk.warnings(ENDING, "renewal")).isEmpty();
            assertThat(clerk.on(MONDAY.plusDays(5)).warnings(ENDING, "renewal"))
                    .containsExactly(warning(Code.OUTSIDE_WINDOW, "non-working-day"));
        }
    }

    @Test
    void no_recipient_and_what_cannot_be_written_stop() {
        Draft mute = ENDING.writtenTo(Optional.empty());
        try (Clerk clerk = clerk(Plan.polite(), mute)) {
            Preview preview = clerk.look(mute, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.NO_RECIPIENT, "no-recipient"));
            assertThat(preview.isStopped()).isTrue();
            assertThat(preview.letter()).isEmpty();
        }
        try (Clerk clerk = clerk(Plan.polite(), ENDING)) {
            clerk.company().letters().breakFor(ENDING);
            assertThat(clerk.look(ENDING, "renewal").warnings())
                    .extracting(Warning::code)
                    .containsExactly(Code.CANNOT_BE_WRITTEN);
        }
    }

    @Test
    void a_full_cap_is_told_with_its_numbers() {
        ContactPolicy policy = ContactPolicy.none().withCaps(List.of(new Cap(1, 30)));
        try (Clerk clerk = clerk(Plan.open().with(policy), ENDING)) {
            clerk.send(ENDING, "renewal", "");
            assertThat(clerk.on(MONDAY.plusDays(20)).warnings(ENDING, "renewal"))
                    .contains(warning(Code.CUSTOMER_CAP, "1 in 30 d"));
        }
    }

    @Test
    void before_the_first_day_nobody_sends() {
        Plan plan = Plan.polite().with(Plan.open().guards().withGoLive(MONDAY.plusDays(1)));
        try (Clerk clerk = clerk(plan, ENDING)) {
            Preview preview = clerk.look(ENDING, "renewal");
            assertThat(preview.warnings()).containsExactly(warning(Code.BEFORE_GO_LIVE, "", MONDAY.plusDays(1)));
            assertThat(preview.isStopped()).isTrue();
        }
    }

    @Test
    void all_warnings_come_at_once_and_those_that_stop_come_first() {
        Draft much = ENDS_LATER.writtenTo(Optional.empty());
        try (Clerk clerk = clerk(Plan.polite(), much)) {
            clerk.company()
                    .stores()
                    .holds()
                    .place(new Hold("1", new Hold.Scope.OfSubject(much.ref()), Optional.empty(), "in talks", "boss"));
            assertThat(clerk.warnings(much, "renewal"))
                    .extracting(Warning::code)
                    .containsExactly(Code.NO_RECIPIENT, Code.TRIGGER_NOT_REACHED, Code.PAUSED);
        }
    }
}
