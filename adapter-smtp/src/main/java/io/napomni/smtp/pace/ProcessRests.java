package io.napomni.smtp.pace;

import io.napomni.port.store.Rest;
import io.napomni.port.store.Rests;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers as long as the process lives, and for it alone. */
public final class ProcessRests implements Rests {

    private final Map<String, Rest> rests = new ConcurrentHashMap<>();

    @Override
    public Optional<Rest> find(String channel) {
        return Optional.ofNullable(rests.get(channel));
    }

    @Override
    public void keep(String channel, Rest rest) {
        rests.put(channel, rest);
    }

    @Override
    public void forget(String channel) {
        rests.remove(channel);
    }
}
