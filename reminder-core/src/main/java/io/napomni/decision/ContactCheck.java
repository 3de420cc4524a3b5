package io.napomni.decision;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.Delay;
import io.napomni.calendar.Reached;
import io.napomni.calendar.WorkCalendar;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the contact policy about one letter after another and remembers what it let pass. */
final class ContactCheck {

    private final ContactPolicy policy;
    private final PastView past;
    private final LocalDate today;
    private final Map<CustomerRef, List<Contact>> letters = new HashMap<>();

    ContactCheck(ContactPolicy policy, PastView past, LocalDate today) {
        this.policy = policy;
        this.past = past;
        this.today = today;
    }

    /** Why a letter must wait, and until when. */
    record Wait(Reason why, Optional<LocalDate> until) {}

    /** Empty if the letter may go; it then counts for those that follow. */
    Optional<Wait> ask(Reminder letter, Delay scenarioCooldown) {
        List<Contact> known = letters.computeIfAbsent(
                letter.customer(), who -> new ArrayList<>(past.contacts().getOrDefault(who, List.of())));
        Optional<Wait> wait = dayOff().or(() -> cooldown("customer-cooldown", Delay.days(policy.cooldownDays()), known))
                .or(() -> cooldown("scenario-cooldown", scenarioCooldown, about(letter, known)))
                .or(() -> cap(known));
        if (wait.isEmpty()) {
            String dispatch = "planned " + letter.keys().get(0);
            letter.parts()
                    .forEach(part -> known.add(new Contact(dispatch, letter.scenario(), part.subject(), today, false)));
        }
        return wait;
    }

    /**
     * Whether somebody here was in touch with the customer less than so many days ago: then what the letter says may have
     * been said.
     */
    Optional<Wait> inTouch(Reminder letter, int quietDays) {
        return letter.parts().stream()
                .flatMap(part -> Optional.ofNullable(past.inTouch().get(part.subject())).stream())
                .max(Comparator.comparing(Activity::happenedOn))
                .filter(last -> last.twoWay() && !last.happenedOn().isAfter(today))
                .filter(last -> last.happenedOn().plusDays(quietDays).isAfter(today))
                .map(last -> new Wait(
                        Reason.of("customer-in-touch", last.kind().word() + " " + last.happenedOn()),
                        Optional.of(last.happenedOn().plusDays(quietDays))));
    }

    private Optional<Wait> dayOff() {
        return policy.workingDays().flatMap(this::dayOff);
    }

    private Optional<Wait> dayOff(WorkCalendar calendar) {
        try {
            return calendar.isWorkingDay(today)
                    ? Optional.empty()
                    : Optional.of(new Wait(Reason.of("non-working-day"), Optional.empty()));
        } catch (CalendarMissingException missing) {
            return Optional.of(missing(missing));
        }
    }

    private static List<Contact> about(Reminder letter, List<Contact> known) {
        return known.stream()
                .filter(contact -> !contact.cleared() && contact.scenario().equals(letter.scenario()))
                .filter(contact ->
                        letter.parts().stream().anyMatch(part -> part.subject().equals(contact.subject())))
                .toList();
    }

    private Optional<Wait> cooldown(String code, Delay cooldown, List<Contact> known) {
        return known.stream()
                .map(Contact::day)
                .max(LocalDate::compareTo)
                .filter(last -> cooldown.reachedAfter(last, today) != Reached.YES)
                .map(last -> waiting(code, cooldown, last));
    }

    /** Where the calendar cannot tell whether it is over, the customer is left in peace. */
    private static Wait waiting(String code, Delay cooldown, LocalDate last) {
        try {
            return new Wait(Reason.of(code), Optional.of(cooldown.after(last)));
        } catch (CalendarMissingException missing) {
            return missing(missing);
        }
    }

    private static Wait missing(CalendarMissingException missing) {
        return new Wait(Reason.of("calendar-missing", Integer.toString(missing.year())), Optional.empty());
    }

    private Optional<Wait> cap(List<Contact> known) {
        return policy.caps().stream()
                .filter(cap -> lettersWithin(cap.days(), known) >= cap.letters())
                .findFirst()
                .map(cap -> new Wait(
                        Reason.of("customer-cap", cap.letters() + " in " + cap.days() + " d"), Optional.empty()));
    }

    private long lettersWithin(int days, List<Contact> known) {
        LocalDate since = today.minusDays(days - 1L);
        return known.stream()
                .filter(contact -> !contact.day().isBefore(since))
                .map(Contact::dispatch)
                .distinct()
                .count();
    }
}
