package io.napomni.testkit.fake.bitrix24.activity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was written into the timelines of items, oldest first. Safe for use by several threads. */
public final class Timeline {
    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final List<LogMessage> logMessages = new CopyOnWriteArrayList<>();

    public void add(Note note) {
        notes.add(note);
    }

    public void add(LogMessage message) {
        logMessages.add(message);
    }

    /** The comments of one item. */
    public List<Note> notes(Owner owner) {
        return notes.stream().filter(note -> note.owner().equals(owner)).toList();
    }

    public List<LogMessage> logMessages() {
        return List.copyOf(logMessages);
    }
}
