package io.napomni.run.manual;

import io.napomni.action.Purpose;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.past.Hold;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.port.store.Stores;
import io.napomni.run.manual.Warning.Code;
import io.napomni.run.recipient.InTouch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people and customers have said against letters: holds, refusals, answers that nobody has dealt with yet, contacts
 * that the CRM recorded.
 */
record StopWarnings(Stores stores, LocalDate today) {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    List<Warning> held(Look<?> look) {
        Set<CustomerRef> names = Set.copyOf(List.of(look.customer(), look.card()));
        Optional<Purpose> letter = Optional.of(look.scenario().purpose());
        return stores.holds().about(Set.of(look.subject()), names, today).stream()
                .filter(hold -> hold.stops(look.scenario().name(), look.subject(), names, letter, today))
                .map(StopWarnings::held)
                .toList();
    }

    /** Who has declined letters of a purpose is not asked again; any other hold is for people to weigh. */
    static Warning held(Hold hold) {
        boolean declined =
                hold.scope() instanceof Hold.Scope.OfCustomer of && of.letters().isPresent();
        return new Warning(declined ? Code.OPTED_OUT : Code.PAUSED, hold.reason(), hold.until(), Optional.empty());
    }

    /** With whom somebody here has spoken in the days after which the letter would have waited. */
    List<Warning> inTouch(Look<?> look, InTouch asked) {
        return asked.of(look.scenario(), look.subject(), look.card(), today).stream()
                .filter(Activity::twoWay)
                .map(last -> Warning.on(Code.CUSTOMER_IN_TOUCH, last.kind().word(), last.happenedOn()))
                .toList();
    }

    /** What customers have answered in the last months and nobody has dealt with. */
    List<Warning> unanswered(Look<?> look, Clock clock) {
        Instant from = clock.instant().minus(LOOKED_BACK);
        return stores.answers().list(AnswerQuery.openAbout(look.subject())).stream()
                .flatMap(sheet -> sheet.current().stream())
                .filter(answer -> !answer.at().isBefore(from))
                .map(answer -> Warning.on(
                        Code.PENDING_RESPONSE,
                        answer.choice().word(),
                        LocalDate.ofInstant(answer.at(), clock.getZone())))
                .toList();
    }
}
