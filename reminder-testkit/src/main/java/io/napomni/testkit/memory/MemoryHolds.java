package io.napomni.testkit.memory;

import io.napomni.past.Hold;
import io.napomni.port.store.Holds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds in memory. */
final class MemoryHolds implements Holds {

    private final Memory memory;
    private final Map<String, Hold> holds = new TreeMap<>();

    MemoryHolds(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void place(Hold hold) {
        memory.with(() -> {
            memory.write("hold-placed", hold.id(), hold.by(), hold.reason());
            return Optional.ofNullable(holds.put(hold.id(), hold));
        });
    }

    @Override
    public List<Hold> inForce(LocalDate today) {
        return memory.with(() -> holds.values().stream()
                .filter(hold -> hold.until().filter(today::isAfter).isEmpty())
                .toList());
    }

    @Override
    public boolean lift(String id, String by) {
        return memory.with(() -> {
            Optional<Hold> hold = Optional.ofNullable(holds.remove(id));
            hold.ifPresent(it -> memory.write("hold-lifted", id, by, it.reason()));
            return hold.isPresent();
        });
    }
}
