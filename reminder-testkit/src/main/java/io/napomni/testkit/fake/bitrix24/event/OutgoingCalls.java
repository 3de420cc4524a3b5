package io.napomni.testkit.fake.bitrix24.event;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All that the portal calls by itself. Events go out one after another in the order in which they happened, from a
 * thread of their own, once; placements and robots are called while the caller waits. Safe for use by several threads.
 */
public final class OutgoingCalls implements AutoCloseable {
    private final Subscribers subscribers;
    private final Identity identity;
    private final Clock clock;
    private final Courier courier = new Courier();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(OutgoingCalls::daemon);
    private final Consumer<PortalEvent> listener = this::occurred;

    /** Calls in the name of this portal from now on. */
    public OutgoingCalls(Subscribers subscribers, Identity identity, Clock clock) {
        this.subscribers = subscribers;
        this.identity = identity;
        this.clock = clock;
        subscribers.listen(listener);
    }

    /** How the portal introduces itself; its tokens are what handlers must check. */
    public Identity identity() {
        return identity;
    }

    /** What was sent so far, and what came back; waits until everything that has happened is sent. */
    public List<Delivery> deliveries() {
        if (!sender.isShutdown()) {
            CompletableFuture.runAsync(() -> {}, sender).join();
        }
        return courier.deliveries();
    }

    /** Makes an outgoing webhook for some events, as an administrator does by hand. */
    public void outgoingWebhook(String url, String token, String... events) {
        Set<String> names =
                Arrays.stream(events).map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        subscribers.webhooks().add(new OutgoingWebhook(url, token, names));
    }

    /**
     * Does what a browser does when a person opens a page of the application in a card.
     *
     * @throws NoSuchElementException if nothing is registered for that placement
     */
    public Delivery openPlacement(String placement, long entityId, String language, long userId) {
        PlacementPost post = placementPosts(placement, entityId, language, userId).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no page is bound to " + placement));
        return courier.post(post.address(), FormText.of(post.fields()));
    }

    /** What the browser of a user posts for each page that is bound there, with fresh tokens of that user. */
    public List<PlacementPost> placementPosts(String placement, long entityId, String language, long userId) {
        return subscribers.placements().stream()
                .filter(page -> page.code().equals(placement))
                .map(page -> PlacementPost.of(page, entityId, language, identity, userId))
                .toList();
    }

    /**
     * Does what the automation does when a robot of the application has its turn on a deal.
     *
     * @throws NoSuchElementException if there is no robot of that code
     */
    public Delivery runRobot(String code, long dealId, Map<String, ?> properties) {
        Robot robot = subscribers
                .robots()
                .find(code)
                .orElseThrow(() -> new NoSuchElementException("there is no robot " + code));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("workflow_id", "w0rkfl0w." + dealId);
        form.put("code", code);
        form.put("document_id", List.of("crm", "CCrmDocumentDeal", "DEAL_" + dealId));
        form.put("document_type", List.of("crm", "CCrmDocumentDeal", "DEAL"));
        form.put("event_token", subscribers.robots().begin(robot));
        form.put("properties", properties);
        form.put("use_subscription", robot.useSubscription() ? "Y" : "N");
        form.put("timeout_duration", "0");
        form.put("ts", seconds());
        form.put("auth", identity.ofApplication(true, true));
        return courier.post(robot.handler(), FormText.of(form));
    }

    private void occurred(PortalEvent event) {
        subscribers.webhooks().stream()
                .filter(webhook -> webhook.events().contains(event.name()))
                .forEach(webhook -> send(webhook.handler(), toWebhook(event, webhook)));
        for (Binding binding : subscribers.bindings()) {
            if (binding.event().equals(event.name()) && binding.offline()) {
                subscribers.offline().put(event, binding.connector(), clock.instant());
            } else if (binding.event().equals(event.name())) {
                send(binding.handler(), toApplication(event, binding));
            }
        }
    }

    private Map<String, Object> toWebhook(PortalEvent event, OutgoingWebhook webhook) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("event", event.name());
        form.put("data", event.data());
        form.put("ts", seconds());
        form.put("auth", identity.ofWebhook(webhook.token()));
        return form;
    }

    private Map<String, Object> toApplication(PortalEvent event, Binding binding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("event", event.name());
        form.put("event_handler_id", Long.toString(binding.id()));
        form.put("data", event.data());
        form.put("ts", seconds());
        form.put("auth", identity.ofApplication(event.byUser(), event.name().equals("ONAPPINSTALL")));
        return form;
    }

    private void send(String url, Map<String, Object> form) {
        try {
            sender.execute(() -> courier.post(url, FormText.of(form)));
        } catch (RejectedExecutionException closedMeanwhile) {
            subscribers.stopListening(listener);
        }
    }

    private String seconds() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-bitrix24-sender");
        thread.setDaemon(true);
        return thread;
    }

    /** Sends nothing more; waits for a call under way. */
    @Override
    public void close() {
        subscribers.stopListening(listener);
        sender.shutdownNow();
        try {
            sender.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
