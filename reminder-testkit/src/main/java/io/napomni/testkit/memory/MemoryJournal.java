package io.napomni.testkit.memory;

import io.napomni.port.store.Journal;
import io.napomni.port.store.JournalEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public Map<String, JournalEntry> latest(Collection<String> about) {
        Set<String> wanted = new HashSet<>(about);
        return memory.with(() -> memory.newest(line -> wanted.contains(line.about()), Integer.MAX_VALUE)).stream()
                .collect(Collectors.toMap(JournalEntry::about, Function.identity(), (newest, older) -> newest));
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return memory.with(() -> memory.newest(line -> true, limit));
    }
}
