package io.napomni.run.recipient;

import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.port.store.Holds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people and answers have stopped, as the store knows it at the moment of the question.
 *
 * @param today on which a hold must be in force
 */
public record OnHold(Holds holds, LocalDate today) {

    /**
     * All that is in force about the subjects and the customers of these reminders.
     *
     * @throws io.napomni.port.LedgerException if it could not be read; then nothing may be done
     */
    public List<Hold> about(Collection<Reminder> reminders) {
        Set<SubjectRef> subjects = new HashSet<>();
        Set<CustomerRef> customers = new HashSet<>();
        reminders.forEach(reminder -> {
            reminder.parts().forEach(part -> subjects.add(part.subject()));
            customers.add(reminder.customer());
            customers.add(reminder.card());
        });
        return holds.about(subjects, customers, today);
    }

    /**
     * What stops this reminder.
     *
     * @throws io.napomni.port.LedgerException if it could not be read; then nothing may be done
     */
    public List<Hold> stopping(Reminder reminder) {
        return about(List.of(reminder)).stream()
                .filter(hold -> reminder.isStoppedBy(hold, today))
                .toList();
    }
}
