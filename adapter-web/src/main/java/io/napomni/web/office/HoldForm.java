package io.napomni.web.office;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A hold as somebody has filled it in.
 *
 * @param hold what he wants, if nothing is wrong
 * @param wrong codes of what is wrong
 */
record HoldForm(Optional<Hold> hold, Set<String> wrong) {

    private static final String REFERENCE = "[a-z0-9]+:[a-z0-9-]+:.+";

    /** As the systems that are read here write customers. */
    private static final String CUSTOMER = "[a-z0-9]+:(customer|company|contact):.+";

    static HoldForm read(Desk desk, Ask ask, Set<String> scenarios) {
        Set<String> wrong = new TreeSet<>();
        Optional<Scope> scope = scope(desk, ask, scenarios, wrong);
        Optional<LocalDate> until = until(ask, desk.today(), wrong);
        Optional<String> why = ask.why();
        if (why.isEmpty()) {
            wrong.add("no-reason");
        }
        Optional<Hold> hold = wrong.isEmpty()
                ? scope.map(of -> new Hold(
                        id(of), of, until, why.orElseThrow(), ask.staff().name()))
                : Optional.empty();
        return new HoldForm(hold, wrong);
    }

    private static Optional<Scope> scope(Desk desk, Ask ask, Set<String> scenarios, Set<String> wrong) {
        String what = ask.line("what");
        String scenario = ask.field("scenario");
        if (what.matches(CUSTOMER) && what.length() <= Ask.LONGEST_WHY) {
            if (!scenario.isEmpty()) {
                wrong.add("customer-scenario");
            }
            return Optional.of(new Scope.OfCustomer(CustomerRef.parse(what)));
        }
        if (!scenario.isEmpty() && !scenarios.contains(scenario)) {
            wrong.add("no-scenario");
        }
        Set<SubjectRef> subjects = subjects(desk, what);
        if (subjects.size() != 1) {
            wrong.add(subjects.isEmpty() ? "unknown" : "ambiguous");
            return Optional.empty();
        }
        SubjectRef subject = subjects.iterator().next();
        return Optional.of(scenario.isEmpty() ? new Scope.OfSubject(subject) : new Scope.OfScenario(subject, scenario));
    }

    private static Set<SubjectRef> subjects(Desk desk, String what) {
        if (what.isEmpty() || what.length() > Ask.LONGEST_WHY) {
            return Set.of();
        }
        return what.matches(REFERENCE)
                ? Set.of(SubjectRef.parse(what))
                : desk.finder().find(what);
    }

    private static Optional<LocalDate> until(Ask ask, LocalDate today, Set<String> wrong) {
        String day = ask.field("until");
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate until = LocalDate.parse(day);
            if (until.isBefore(today) || until.getYear() > today.getYear() + 100) {
                wrong.add("past");
            }
            return Optional.of(until);
        } catch (DateTimeParseException noDay) {
            wrong.add("no-day");
            return Optional.empty();
        }
    }

    /** The same hold placed again has the same name, so that it is there once. */
    private static String id(Scope scope) {
        if (scope instanceof Scope.OfCustomer of) {
            return "customer-" + plain(of.customer().toString());
        }
        if (scope instanceof Scope.OfScenario of) {
            return "subject-" + plain(of.subject().toString()) + "-" + of.scenario();
        }
        return "subject-" + plain(((Scope.OfSubject) scope).subject().toString());
    }

    private static String plain(String reference) {
        return reference.replaceAll("[^\\p{L}0-9]+", "-");
    }
}
