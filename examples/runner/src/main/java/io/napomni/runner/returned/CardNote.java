package io.napomni.runner.returned;

import io.napomni.action.AddNote;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.port.Rendered;
import io.napomni.port.store.Journal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One note, written outside of a run. The journal keeps it before it can happen, so it is written once at most: a note
 * that is lost in between is still told on the screen and in the journal.
 */
final class CardNote implements Effect<AddNote> {

    private static final String BY = "bounces";
    private static final String BEGUN = "returned-note-begun";
    private static final int LINES_ABOUT_ONE = 20;

    private final Journal journal;
    private final String about;
    private final String id;
    private final AddNote note;
    private boolean done;

    /**
     * @param about what the journal calls it
     * @param id by which it can be found in the portal
     */
    CardNote(Journal journal, String about, String id, AddNote note) {
        this.journal = journal;
        this.about = about;
        this.id = id;
        this.note = note;
    }

    /** Whether it may have been written before. */
    static boolean isBegun(Journal journal, String about) {
        return journal.about(about, LINES_ABOUT_ONE).stream()
                .anyMatch(line -> line.what().equals(BEGUN));
    }

    /** Whether the portal took it. */
    boolean writtenBy(ActionExecutor<AddNote> executor) {
        Iterator<Effect<AddNote>> one = List.<Effect<AddNote>>of(this).iterator();
        try {
            executor.execute(() -> one.hasNext() ? Optional.of(one.next()) : Optional.empty());
        } catch (ReminderException failed) {
            journal.append("returned-note", about, BY, "not written: " + failed.getMessage());
        }
        return done;
    }

    @Override
    public AddNote action() {
        return note;
    }

    @Override
    public Optional<Rendered> letter() {
        return Optional.empty();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void begin() {
        journal.append(BEGUN, about, BY, "a note is being written");
    }

    @Override
    public void settle(Outcome outcome) {
        done = outcome instanceof Outcome.Done;
        String how = outcome.fold(
                Outcome.Done::receipt,
                deferred -> "not written: " + deferred.why(),
                rejected -> "not written: " + rejected.why(),
                doubt -> "may be written: " + doubt.why());
        journal.append("returned-note", about, BY, how);
    }
}
