package io.napomni.testkit.memory;

import io.napomni.port.store.Journal;
import io.napomni.port.store.JournalEntry;
import java.util.List;

/** The journal in memory. */
final class MemoryJournal implements Journal {

    private final Memory memory;

    MemoryJournal(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void append(String what, String about, String by, String detail) {
        memory.with(() -> {
            memory.write(what, about, by, detail);
            return true;
        });
    }

    @Override
    public List<JournalEntry> about(String prefix, int limit) {
        return memory.with(() -> memory.newest(line -> line.about().startsWith(prefix), limit));
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return memory.with(() -> memory.newest(line -> true, limit));
    }
}
