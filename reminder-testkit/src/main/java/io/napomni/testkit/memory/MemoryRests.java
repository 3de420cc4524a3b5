package io.napomni.testkit.memory;

import io.napomni.port.store.Rest;
import io.napomni.port.store.Rests;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rests in memory. */
final class MemoryRests implements Rests {

    private final Memory memory;
    private final Map<String, Rest> rests = new HashMap<>();

    MemoryRests(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Rest> find(String channel) {
        return memory.with(() -> Optional.ofNullable(rests.get(channel)));
    }

    @Override
    public void keep(String channel, Rest rest) {
        memory.with(() -> {
            memory.write("channel-rests", channel, "ledger", "until " + rest.until() + ": " + rest.why());
            Instant latest = memory.now().plus(rest.length());
            Instant until = rest.until().isBefore(latest) ? rest.until() : latest;
            return Optional.ofNullable(rests.put(channel, new Rest(until, rest.length(), rest.why())));
        });
    }

    @Override
    public void forget(String channel) {
        memory.with(() -> {
            Optional<Rest> rest = Optional.ofNullable(rests.remove(channel));
            rest.ifPresent(it -> memory.write("channel-well", channel, "ledger", ""));
            return rest;
        });
    }
}
