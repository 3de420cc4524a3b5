package io.napomni.decision;

import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.WorkCalendar;
import io.napomni.model.CustomerRef;
import io.napomni.past.Contact;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
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
    Optional<Wait> ask(Reminder letter, int scenarioCooldown) {
        List<Contact> known = letters.computeIfAbsent(
                letter.customer(), who -> new ArrayList<>(past.contacts().getOrDefault(who, List.of())));
        Optional<Wait> wait = dayOff().or(() -> cooldown("customer-cooldown", policy.cooldownDays(), known))
                .or(() -> cooldown("scenario-cooldown", scenarioCooldown, about(letter, known)))
                .or(() -> cap(known));
        if (wait.isEmpty()) {
            String dispatch = "planned " + letter.keys().get(0);
            letter.parts()
                    .forEach(part -> known.add(new Contact(dispatch, letter.scenario(), part.subject(), today, false)));
        }
        return wait;
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
            return Optional.of(
                    new Wait(Reason.of("calendar-missing", Integer.toString(missing.year())), Optional.empty()));
        }
    }

    private static List<Contact> about(Reminder letter, List<Contact> known) {
        return known.stream()
                .filter(contact -> !contact.cleared() && contact.scenario().equals(letter.scenario()))
                .filter(contact ->
                        letter.parts().stream().anyMatch(part -> part.subject().equals(contact.subject())))
                .toList();
    }

    private Optional<Wait> cooldown(String code, int days, List<Contact> known) {
        return known.stream()
                .map(Contact::day)
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(days))
                .filter(until -> until.isAfter(today))
                .map(until -> new Wait(Reason.of(code), Optional.of(until)));
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
