package io.napomni.run.recipient;

import io.napomni.decision.Part;
import io.napomni.decision.Proposal;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
     * What is decided when everybody in touch is known. Only what would go is asked about: first decided as if nobody had
     * spoken, then again with what the CRM knows of those letters, as long as others take the room that they leave.
     *
     * @param scenarios by their names
     * @param decide pure: the same past gives the same proposal
     * @throws io.napomni.port.SourceException if it could not be told
     */
    public Proposal decided(
            Map<String, Scenario<?>> scenarios, LocalDate today, PastView past, Function<PastView, Proposal> decide) {
        Asking asking = new Asking();
        Proposal proposal = decide.apply(past);
        asking.addAll(proposal.reminders(), scenarios, today);
        while (asking.hearsMore()) {
            proposal = decide.apply(past.withInTouch(asking.answers()));
            asking.addAll(proposal.reminders(), scenarios, today);
        }
        return proposal;
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
        asking.addAll(letters, scenarios, today);
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

    /** One question for each subject, as far back as the scenario with the longest quiet needs. */
    private final class Asking {

        private final Map<SubjectRef, Activity.Query> queries = new HashMap<>();
        private final Set<Activity.Query> open = new HashSet<>();
        private final Map<SubjectRef, Activity> answers = new HashMap<>();

        void addAll(Collection<Reminder> letters, Map<String, Scenario<?>> scenarios, LocalDate today) {
            for (Reminder letter : letters) {
                Scenario<?> scenario = scenarios.get(letter.scenario());
                if (scenario != null && letter.isContact()) {
                    letter.parts().stream()
                            .map(Part::subject)
                            .forEach(subject -> add(scenario, subject, letter.card(), today));
                }
            }
        }

        void add(Scenario<?> scenario, SubjectRef subject, CustomerRef card, LocalDate today) {
            LocalDate from = today.minusDays(scenario.quietDays() - 1L);
            Optional<Activity.Query> before = Optional.ofNullable(queries.get(subject));
            if (scenario.quietDays() > 0
                    && before.filter(one -> !one.from().isAfter(from)).isEmpty()) {
                Activity.Query query = new Activity.Query(subject, card, from, today);
                before.ifPresent(open::remove);
                open.add(query);
                queries.put(subject, query);
            }
        }

        /** Asks what is open; whether anybody is known now who was not before. */
        boolean hearsMore() {
            int known = answers.size();
            if (!open.isEmpty()) {
                contacts.find(Set.copyOf(open)).forEach((query, last) -> answers.put(query.subject(), last));
                open.clear();
            }
            return answers.size() > known;
        }

        /** All answers, those to open questions asked for now. */
        Map<SubjectRef, Activity> answers() {
            hearsMore();
            return answers;
        }
    }
}
