package io.napomni.testkit.fake.bitrix24.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** What clients wrote to the portal, in the order of writing. Lists are copies; safe for use by several threads. */
public final class Written {
    private static final long FIRST_ID = 1000;

    private final AtomicLong ids = new AtomicLong(FIRST_ID);
    private final List<TimelineComment> comments = new ArrayList<>();
    private final List<Todo> todos = new ArrayList<>();
    private final List<PortalTask> tasks = new ArrayList<>();
    private final List<Notification> notifications = new ArrayList<>();
    private final List<ItemWrite> items = new ArrayList<>();

    public synchronized List<TimelineComment> comments() {
        return List.copyOf(comments);
    }

    public synchronized List<Todo> todos() {
        return List.copyOf(todos);
    }

    public synchronized List<PortalTask> tasks() {
        return List.copyOf(tasks);
    }

    public synchronized List<Notification> notifications() {
        return List.copyOf(notifications);
    }

    /** Items added and updated through {@code crm.item.*}; changes made by the test itself are not among them. */
    public synchronized List<ItemWrite> items() {
        return List.copyOf(items);
    }

    public synchronized TimelineComment addComment(LongFunction<TimelineComment> withId) {
        return kept(comments, withId);
    }

    public synchronized Todo addTodo(LongFunction<Todo> withId) {
        return kept(todos, withId);
    }

    public synchronized PortalTask addTask(LongFunction<PortalTask> withId) {
        return kept(tasks, withId);
    }

    /** Adds the notification; one with the same user and non-empty tag is replaced. */
    public synchronized Notification addNotification(LongFunction<Notification> withId) {
        Notification added = withId.apply(ids.incrementAndGet());
        notifications.removeIf(other -> !added.tag().isEmpty()
                && other.userId() == added.userId()
                && other.tag().equals(added.tag()));
        notifications.add(added);
        return added;
    }

    /** An id that nothing else here has, greater than any before it. */
    public long nextId() {
        return ids.incrementAndGet();
    }

    /** Leaves this id, and all below it, to what a test put into the portal. */
    public void skipTo(long id) {
        ids.accumulateAndGet(id, Math::max);
    }

    public synchronized void addItemWrite(ItemWrite write) {
        items.add(write);
    }

    private <T> T kept(List<T> list, LongFunction<T> withId) {
        T added = withId.apply(ids.incrementAndGet());
        list.add(added);
        return added;
    }
}
