package io.napomni.testkit.fake.bitrix24.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Who wants to be called by the portal, and for what. Safe for use by several threads. */
public final class Subscribers {
    private static final long FIRST_HANDLER = 200;

    private final List<Binding> bindings = new ArrayList<>();
    private final List<OutgoingWebhook> webhooks = new CopyOnWriteArrayList<>();
    private final List<Placement> placements = new CopyOnWriteArrayList<>();
    private final List<Consumer<PortalEvent>> listeners = new CopyOnWriteArrayList<>();
    private final OfflineQueue offline = new OfflineQueue();
    private final Robots robots = new Robots();
    private long lastHandler = FIRST_HANDLER;

    /** Adds a handler; false if the very same is there. */
    public synchronized boolean bind(LongFunction<Binding> withId) {
        Binding binding = withId.apply(lastHandler + 1);
        if (bindings.stream().anyMatch(binding::isSame)) {
            return false;
        }
        lastHandler++;
        bindings.add(binding);
        return true;
    }

    /** How many were removed. */
    public synchronized int unbind(Predicate<Binding> which) {
        int before = bindings.size();
        bindings.removeIf(which);
        return before - bindings.size();
    }

    public synchronized List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    /** Outgoing webhooks; add freely. */
    public List<OutgoingWebhook> webhooks() {
        return webhooks;
    }

    /** Pages of applications; add and remove freely. */
    public List<Placement> placements() {
        return placements;
    }

    public OfflineQueue offline() {
        return offline;
    }

    public Robots robots() {
        return robots;
    }

    /** Has the listener told of all that happens from now on. */
    public void listen(Consumer<PortalEvent> listener) {
        listeners.add(listener);
    }

    public void stopListening(Consumer<PortalEvent> listener) {
        listeners.remove(listener);
    }

    /** Something happened. */
    public void occurred(PortalEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
