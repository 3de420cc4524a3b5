package io.napomni.proofs.guard;

import io.napomni.port.store.Journal;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A journal that remembers about what it was asked. */
final class AskedJournal implements Journal {

    private final Journal journal;
    private final List<String> asked = new ArrayList<>();

    AskedJournal(Journal journal) {
        this.journal = journal;
    }

    /** The same stores with this journal. */
    Stores in(Stores stores) {
        return new Stores(
                stores.ledger(),
                stores.history(),
                stores.leases(),
                stores.register(),
                stores.doubts(),
                this,
                stores.holds(),
                stores.approvals(),
                stores.runs(),
                stores.rests(),
                stores.suppressions(),
                stores.answers());
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void append(String what, String about, String by, String detail) {
        journal.append(what, about, by, detail);
    }

    @Override
    public List<JournalEntry> about(String prefix, int limit) {
        asked.add(prefix);
        return journal.about(prefix, limit);
    }

    @Override
    public Map<String, JournalEntry> latest(Collection<String> about) {
        asked.addAll(about);
        return journal.latest(about);
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return journal.recent(limit);
    }
}
