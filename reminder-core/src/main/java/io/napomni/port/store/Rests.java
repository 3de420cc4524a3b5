package io.napomni.port.store;

import java.util.Optional;

/**
 * Which channels rest. Kept where restarts and other nodes see it: a provider that blocks a sender for a day is left
 * alone for a day; some of them begin the day anew with each attempt. Asked by several threads.
 */
public interface Rests {

    /**
     * The rest of a channel, over or not; empty when its last letter was taken.
     *
     * @param channel for example server and sending domain; nobody's name
     * @throws io.napomni.port.LedgerException if it could not be read
     */
    Optional<Rest> find(String channel);

    /**
     * Keeps a rest in the place of the one before.
     *
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    void keep(String channel, Rest rest);

    /**
     * The channel is well again.
     *
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    void forget(String channel);
}
