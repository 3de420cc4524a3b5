package io.napomni.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.past.Contact;
import io.napomni.past.PastView;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caps and cooldowns, counted in whole days. */
class ContactCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "44");

    private static Reminder letter(String scenario, String... contracts) {
        List<Part> parts = IntStream.range(0, contracts.length)
                .mapToObj(i -> new Part(
                        new EffectKey(scenario, subject(contracts[i]), "renewal@2026-04-30", "mail"),
                        new Occasion("renewal", TODAY, TODAY, TODAY),
                        contracts[i]))
                .toList();
        SendMail mail = new SendMail(
                new EmailAddress("buyer@example.ru"), Optional.empty(), new Letter("t", Locale.ROOT, Map.of()));
        return new Reminder(
                "contract", scenario, "mail", Channel.MAIL, CUSTOMER, CUSTOMER, parts, mail, Optional.empty());
    }

    private static SubjectRef subject(String contract) {
        return new SubjectRef("b24", "deal", contract);
    }

    private static Contact sent(String dispatch, String scenario, String contract, int daysAgo) {
        return new Contact(dispatch, scenario, subject(contract), TODAY.minusDays(daysAgo), false);
    }

    private static Optional<String> answer(ContactPolicy policy, int cooldown, Contact... past) {
        return check(policy, past)
                .ask(letter("renewal", "1"), Delay.days(cooldown))
                .map(wait -> wait.why().code());
    }

    private static ContactCheck check(ContactPolicy policy, Contact... past) {
        return new ContactCheck(policy, new PastView(Map.of(), Map.of(CUSTOMER, List.of(past)), Map.of()), TODAY);
    }

    private static ContactPolicy cap(int letters, int days) {
        return ContactPolicy.none().withCaps(List.of(new Cap(letters, days)));
    }

    @ParameterizedTest(name = "{0} in {1} days, the last {2} days ago: may go {3}")
    @CsvSource({"1, 1, 0, false", "1, 1, 1, true", "1, 7, 6, false", "1, 7, 7, true", "2, 7, 0, true"})
    void a_cap_counts_calendar_days_with_today_as_the_first(int letters, int days, int ago, boolean goes) {
        assertThat(answer(cap(letters, days), 0, sent("d1", "other", "9", ago)).isEmpty())
                .isEqualTo(goes);
    }

    @Test
    void a_digest_counts_as_one_letter_however_many_contracts_it_is_about() {
        Contact[] digest = {sent("d1", "money", "7", 0), sent("d1", "money", "8", 0), sent("d1", "money", "9", 0)};
        assertThat(answer(cap(2, 7), 0, digest)).isEmpty();
        assertThat(answer(cap(1, 7), 0, digest)).contains("customer-cap");
    }

    @Test
    void what_has_been_let_pass_counts_for_what_follows() {
        ContactCheck check = check(cap(2, 1));
        assertThat(check.ask(letter("renewal", "1"), Delay.days(0))).isEmpty();
        assertThat(check.ask(letter("renewal", "2", "3", "4"), Delay.days(0)))
                .as("a digest")
                .isEmpty();
        assertThat(check.ask(letter("stock", "5"), Delay.days(0))).isPresent();
    }

    @Test
    void what_must_wait_does_not_count() {
        ContactCheck check = check(ContactPolicy.none(), sent("d1", "renewal", "1", 1));
        assertThat(check.ask(letter("renewal", "1"), Delay.days(14))).isPresent();
        ContactCheck capped = check(cap(2, 1), sent("d1", "renewal", "1", 0));
        assertThat(capped.ask(letter("renewal", "1"), Delay.days(14))).isPresent();
        assertThat(capped.ask(letter("stock", "2"), Delay.days(0))).isEmpty();
    }

    /** Lago and Dolibarr compared instants, so that a run five minutes earlier than yesterday's skipped a day. */
    @ParameterizedTest(name = "{0} days after a letter")
    @CsvSource({"0, false", "6, false", "7, true", "8, true"})
    void a_cooldown_is_whole_days_and_its_last_day_is_free(int ago, boolean goes) {
        ContactPolicy policy = ContactPolicy.none().withCooldownDays(7);
        Optional<ContactCheck.Wait> wait =
                check(policy, sent("d1", "other", "9", ago)).ask(letter("renewal", "1"), Delay.days(0));
        assertThat(wait.isEmpty()).isEqualTo(goes);
        wait.ifPresent(
                it -> assertThat(it.until()).contains(TODAY.minusDays(ago).plusDays(7)));
    }

    @Test
    void a_scenarios_cooldown_is_about_one_contract_and_one_scenario() {
        assertThat(answer(ContactPolicy.none(), 14, sent("d1", "renewal", "1", 13)))
                .contains("scenario-cooldown");
        assertThat(answer(ContactPolicy.none(), 14, sent("d1", "renewal", "1", 14)))
                .isEmpty();
        assertThat(answer(ContactPolicy.none(), 14, sent("d1", "renewal", "2", 3)))
                .isEmpty();
        assertThat(answer(ContactPolicy.none(), 14, sent("d1", "stock", "1", 3)))
                .isEmpty();
    }

    private static Optional<ContactCheck.Wait> threeWorkingDays(String sent, String today) {
        Contact last = new Contact("d1", "dunning", subject("1"), LocalDate.parse(sent), false);
        PastView past = new PastView(Map.of(), Map.of(CUSTOMER, List.of(last)), Map.of());
        return new ContactCheck(ContactPolicy.none(), past, LocalDate.parse(today))
                .ask(letter("dunning", "1"), Delay.workingDays(3, RussianWorkCalendar.standard()));
    }

    /** S-07. Sent, the last day on which the next must wait, the first on which it may go. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 2026-01-13, 2026-01-14",
        "2025-10-30, 2025-11-04, 2025-11-05",
        "2026-06-01, 2026-06-03, 2026-06-04",
        "2026-06-04, 2026-06-08, 2026-06-09",
        "2026-06-11, 2026-06-16, 2026-06-17",
    })
    void a_cooldown_of_working_days_skips_weekends_and_holidays(String sent, String last, LocalDate free) {
        assertThat(threeWorkingDays(sent, last)).hasValueSatisfying(wait -> {
            assertThat(wait.why().code()).isEqualTo("scenario-cooldown");
            assertThat(wait.until()).contains(free);
        });
        assertThat(threeWorkingDays(sent, free.toString())).isEmpty();
    }

    @Test
    void where_the_calendar_cannot_count_the_cooldown_nobody_is_written_to() {
        assertThat(threeWorkingDays("2031-06-02", "2031-06-20"))
                .hasValueSatisfying(wait -> assertThat(wait.why()).hasToString("calendar-missing (2031)"));
    }

    @Test
    void a_cleared_letter_counts_for_the_caps_but_not_for_the_scenarios_cooldown() {
        Contact cleared = new Contact("d1", "renewal", subject("1"), TODAY, true);
        assertThat(answer(ContactPolicy.none(), 14, cleared)).isEmpty();
        assertThat(answer(cap(1, 1), 14, cleared)).contains("customer-cap");
        assertThat(answer(ContactPolicy.none().withCooldownDays(7), 0, cleared)).contains("customer-cooldown");
    }

    @Test
    void another_customers_letters_do_not_count() {
        CustomerRef other = new CustomerRef("b24", "company", "45");
        PastView past = new PastView(Map.of(), Map.of(other, List.of(sent("d1", "renewal", "1", 0))), Map.of());
        assertThat(new ContactCheck(cap(1, 1), past, TODAY).ask(letter("renewal", "1"), Delay.days(14)))
                .isEmpty();
    }

    @Test
    void days_off_and_days_that_the_calendar_does_not_know_are_told_apart() {
        assertThat(answer(ContactPolicy.none().onWorkingDays(calendar(false)), 0))
                .contains("non-working-day");
        assertThat(answer(ContactPolicy.none().onWorkingDays(calendar(true)), 0))
                .isEmpty();
        assertThat(answer(ContactPolicy.none().onWorkingDays(unknown()), 0)).contains("calendar-missing");
    }

    /** mautic took a cap of 0 and silently sent nothing for ever. */
    @Test
    void a_cap_of_none_is_refused() {
        assertThatThrownBy(() -> new Cap(0, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cap(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cap(1, PastView.CONTACT_DAYS + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkCalendar calendar(boolean worked) {
        return new WorkCalendar() {
            @Override
            public boolean knows(LocalDate day) {
                return true;
            }

            @Override
            public boolean isWorkingDay(LocalDate day) {
                return worked;
            }
        };
    }

    private static WorkCalendar unknown() {
        return new WorkCalendar() {
            @Override
            public boolean knows(LocalDate day) {
                return false;
            }

            @Override
            public boolean isWorkingDay(LocalDate day) {
                throw new CalendarMissingException(day.getYear());
            }
        };
    }

    private static ContactCheck.Wait quiet(Activity.Kind kind, boolean twoWay, int daysAgo, int quietDays) {
        Activity last =
                new Activity(new SubjectRef("b24", "activity", "7"), CUSTOMER, kind, twoWay, TODAY.minusDays(daysAgo));
        return new ContactCheck(ContactPolicy.none(), PastView.EMPTY.withInTouch(Map.of(subject("1"), last)), TODAY)
                .inTouch(letter("renewal", "1"), quietDays)
                .orElse(new ContactCheck.Wait(Reason.of("goes"), Optional.empty()));
    }

    @ParameterizedTest(name = "quiet for {0} days, in touch {1} days ago: may go {2}")
    @CsvSource({
        "14, 0, false",
        "14, 13, false",
        "14, 14, true",
        "14, 15, true",
        "1, 0, false",
        "1, 1, true",
        "0, 0, true",
        "14, -1, true"
    })
    void after_a_contact_the_letter_goes_on_the_day_on_which_the_quiet_is_complete(int days, int ago, boolean goes) {
        assertThat(quiet(Activity.Kind.CALL, true, ago, days).why().code())
                .isEqualTo(goes ? "goes" : "customer-in-touch");
    }

    @Test
    void a_contact_is_told_by_kind_and_day_and_until_when_the_letter_waits() {
        ContactCheck.Wait wait = quiet(Activity.Kind.MEETING, true, 3, 14);
        assertThat(wait.why()).isEqualTo(Reason.of("customer-in-touch", "meeting 2026-02-27"));
        assertThat(wait.until()).contains(LocalDate.of(2026, 3, 13));
    }

    @Test
    void a_dial_that_nobody_answered_and_another_contract_s_contact_stop_nothing() {
        assertThat(quiet(Activity.Kind.CALL, false, 1, 14).why().code()).isEqualTo("goes");
        Activity last = new Activity(new SubjectRef("b24", "activity", "7"), CUSTOMER, Activity.Kind.CALL, true, TODAY);
        ContactCheck check =
                new ContactCheck(ContactPolicy.none(), PastView.EMPTY.withInTouch(Map.of(subject("2"), last)), TODAY);
        assertThat(check.inTouch(letter("renewal", "1"), 14)).isEmpty();
    }
}
