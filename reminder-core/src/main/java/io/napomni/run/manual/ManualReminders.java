package io.napomni.run.manual;

import io.napomni.model.SubjectRef;
import io.napomni.port.NotTodayException;
import io.napomni.port.ReminderException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Letters that a person sends by hand, about one subject at a time. Facts are read at that moment, all that speaks
 * against the letter is shown at once, and a form sends once, however often it is clicked and on however many nodes.
 *
 * <p>It waits for no run and stops none: a claim decides who sends a letter, as between nodes. Where an occasion is
 * reached, the same dispatch closes it, so that runs leave it alone; caps and cooldowns count the letter either way.
 */
public final class ManualReminders {

    private final ManualTools tools;
    private final Viewing viewing;

    /** Shares these tools with runs; {@code Reminders.manually()} makes it. */
    public ManualReminders(ManualTools tools) {
        this.tools = tools;
        this.viewing = new Viewing(tools);
    }

    /**
     * The letters that can be sent about a subject, in the order of scenarios and stages; none if no source knows it.
     *
     * @throws ReminderException if a source could not answer
     */
    public List<Offer> letters(SubjectRef subject, LocalDate today) {
        return tools.shelves().stream()
                .flatMap(shelf -> shelf.looks(subject, today).stream())
                .map(look -> new Offer(look.letter(), look.label(), look.open().isPresent()))
                .toList();
    }

    /**
     * The letter that a person means by a word: a stage, or a scenario, of which it is then the last stage that is due,
     * else the first.
     *
     * @throws ReminderException if a source could not answer
     */
    public Optional<LetterChoice> find(SubjectRef subject, String word, LocalDate today) {
        List<Offer> meant = letters(subject, today).stream()
                .filter(offer -> offer.letter().isCalled(word))
                .toList();
        return meant.stream()
                .filter(Offer::due)
                .reduce((earlier, later) -> later)
                .or(() -> meant.stream().findFirst())
                .map(Offer::letter);
    }

    /**
     * The letter as the customer would read it, and everything that speaks against it. Changes nothing.
     *
     * @return empty if no source knows the subject, or if there is no such letter about it
     * @throws ReminderException if a source or a store could not answer
     */
    public Optional<Preview> preview(Form form, LocalDate today) {
        return viewing.of(form, today).map(Viewing.View::preview);
    }

    /**
     * What this form has sent, for whoever comes back to it. What is certain not to have gone can be sent again, and is
     * not told.
     *
     * @return empty if it can still send
     * @throws ReminderException if a store could not answer
     */
    public Optional<Sent> already(Form form) {
        return new Earlier(tools).of(form.key());
    }

    /**
     * Sends what was looked at, or nothing.
     *
     * @param today the clock's day in its zone
     * @return what became of it
     * @throws NotTodayException if it is another day, on which other letters would count as recent
     * @throws ReminderException if a source or a store could not answer, or the channel refuses every letter; if it had
     *     begun by then, it is in doubt
     */
    public Sent send(Order order, LocalDate today) {
        NotTodayException.check(today, tools.clock());
        return new Sending(tools, viewing, order, today).send();
    }
}
