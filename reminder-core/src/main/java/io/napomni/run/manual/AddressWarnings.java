package io.napomni.run.manual;

import io.napomni.action.SendMail;
import io.napomni.calendar.CalendarMissingException;
import io.napomni.calendar.WorkCalendar;
import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.policy.SendWindow;
import io.napomni.policy.Suppression;
import io.napomni.run.manual.Warning.Code;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a letter may go to its address at this moment. */
record AddressWarnings(ManualTools tools) {

    List<Warning> of(Reminder letter) {
        return letter.action() instanceof SendMail mail
                ? of(mail, letter.scenario(), Set.copyOf(List.of(letter.customer(), letter.card())))
                : List.of();
    }

    private List<Warning> of(SendMail mail, String scenario, Set<CustomerRef> names) {
        List<Warning> warnings = new ArrayList<>();
        tools.recipients()
                .all()
                .stops(mail, scenario)
                .map(AddressWarnings::stopped)
                .ifPresent(warnings::add);
        tools.sharing().find(Set.of(mail.to())).getOrDefault(mail.to(), Set.of()).stream()
                .filter(other -> !names.contains(other))
                .sorted()
                .forEach(other -> warnings.add(Warning.of(Code.DUPLICATE_ADDRESS_OF, other.toString())));
        return warnings;
    }

    /** Who declines letters of a kind is another case than an address that gets none at all. */
    private static Warning stopped(Suppression entry) {
        Code code = entry.scope() instanceof Suppression.Scope.All ? Code.SUPPRESSED_ADDRESS : Code.OPTED_OUT;
        return Warning.of(code, entry.reason());
    }

    List<Warning> ofTheHour(LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        tools.goLive().filter(today::isBefore).ifPresent(day -> warnings.add(Warning.on(Code.BEFORE_GO_LIVE, "", day)));
        tools.policy()
                .window()
                .filter(window -> !window.isOpenAt(now()))
                .ifPresent(window -> warnings.add(closed(window)));
        tools.policy()
                .workingDays()
                .flatMap(calendar -> dayOff(calendar, today))
                .ifPresent(why -> warnings.add(Warning.of(Code.OUTSIDE_WINDOW, why)));
        return warnings;
    }

    private LocalTime now() {
        return LocalTime.ofInstant(tools.clock().instant(), tools.clock().getZone());
    }

    private static Warning closed(SendWindow window) {
        return Warning.of(
                window.byLaw() ? Code.LEGAL_ENVELOPE : Code.OUTSIDE_WINDOW, window.from() + "–" + window.to());
    }

    private static Optional<String> dayOff(WorkCalendar calendar, LocalDate today) {
        try {
            return calendar.isWorkingDay(today) ? Optional.empty() : Optional.of("non-working-day");
        } catch (CalendarMissingException missing) {
            return Optional.of("calendar-missing");
        }
    }
}
