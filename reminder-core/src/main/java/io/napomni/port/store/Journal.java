package io.napomni.port.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The history for people: it only grows. Changes of the ledger write to it by themselves. */
public interface Journal {

    /** Adds a line; the time is the store's. */
    void append(String what, String about, String by, String detail);

    /** Lines whose {@code about} begins with a text, newest first. */
    List<JournalEntry> about(String prefix, int limit);

    /** The newest line about each of these, by exactly that text; those that have none are absent. */
    Map<String, JournalEntry> latest(Collection<String> about);

    /** The newest lines, newest first. */
    List<JournalEntry> recent(int limit);
}
