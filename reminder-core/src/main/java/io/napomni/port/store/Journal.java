package io.napomni.port.store;

import java.util.List;

/** The history for people: it only grows. Changes of the ledger write to it by themselves. */
public interface Journal {

    /** Adds a line; the time is the store's. */
    void append(String what, String about, String by, String detail);

    /** Lines whose {@code about} begins with a text, newest first. */
    List<JournalEntry> about(String prefix, int limit);

    /** The newest lines, newest first. */
    List<JournalEntry> recent(int limit);
}
