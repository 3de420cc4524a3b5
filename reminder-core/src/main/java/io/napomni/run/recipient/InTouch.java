package io.napomni.run.recipient;

import io.napomni.action.SendMail;
import io.napomni.decision.DueFact;
import io.napomni.decision.Part;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.PastView;
import io.napomni.port.Lookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who was in touch with a person here of late, as a CRM recorded it. Asked only about letters that would go, and only
 * where their scenario leaves customers in peace after a contact.
 *
 * @param contacts the last contact of the days asked about in which the customer took part; absent if there was none
 */
public record InTouch(Lookup<Activity.Query, Activity> contacts) {

    /** No CRM is asked. */
    public static final InTouch UNASKED = new InTouch(queries -> Map.of());

    /**
     * About the subjects of letters that are still to be sent.
     *
     * @throws io.napomni.port.SourceException if it could not be told
     */
    public PastView ofDue(List<DueFact<?>> due, PastView past) {
        Asking asking = new Asking();
        due.stream()
                .filter(one -> hasLetter(one, past))
                .forEach(one -> asking.add(one.scenario(), one.subject(), one.card(), one.today()));
        return past.withInTouch(asking.answers());
    }

    /**
     * About the subjects of letters, at this moment.
     *
     * @param scenarios by their names
     * @throws io.napomni.port.SourceException if it could not be told
     */
    public PastView ofLetters(
            Collection<Reminder> letters, Map<String, Scenario<?>> scenarios, LocalDate today, PastView past) {
        Asking asking = new Asking();
        for (Reminder letter : letters) {
            Scenario<?> scenario = scenarios.get(letter.scenario());
            if (scenario != null && letter.isContact()) {
                letter.parts().stream()
                        .map(Part::subject)
                        .forEach(subject -> asking.add(scenario, subject, letter.card(), today));
            }
        }
        return past.withInTouch(asking.answers());
    }

    /**
     * About one subject.
     *
     * @throws io.napomni.port.SourceException if it could not be told
     */
    public Collection<Activity> of(Scenario<?> scenario, SubjectRef subject, CustomerRef card, LocalDate today) {
        Asking asking = new Asking();
        asking.add(scenario, subject, card, today);
        return asking.answers().values();
    }

    private static <F> boolean hasLetter(DueFact<F> due, PastView past) {
        return due.reached().stream()
                .filter(occasion -> occasion.isOpenOn(due.today()))
                .anyMatch(occasion -> due.steps(occasion).stream()
                        .filter(step -> step.channel().kind().equals(SendMail.class) && !step.inHouse())
                        .anyMatch(step -> !past.isClosed(due.key(occasion, step))));
    }

    /** One question for each subject, as far back as the scenario with the longest quiet needs. */
    private final class Asking {

        private final Map<SubjectRef, Activity.Query> queries = new HashMap<>();

        void add(Scenario<?> scenario, SubjectRef subject, CustomerRef card, LocalDate today) {
            if (scenario.quietDays() > 0) {
                LocalDate from = today.minusDays(scenario.quietDays() - 1L);
                queries.merge(
                        subject,
                        new Activity.Query(subject, card, from, today),
                        (one, other) -> one.from().isBefore(other.from()) ? one : other);
            }
        }

        Map<SubjectRef, Activity> answers() {
            Set<Activity.Query> asked = new HashSet<>(queries.values());
            Map<SubjectRef, Activity> bySubject = new HashMap<>();
            if (!asked.isEmpty()) {
                contacts.find(asked).forEach((query, last) -> bySubject.put(query.subject(), last));
            }
            return bySubject;
        }
    }
}
