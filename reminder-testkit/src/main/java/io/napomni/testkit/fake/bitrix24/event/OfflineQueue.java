package io.napomni.testkit.fake.bitrix24.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The events that are kept for an application: one row for each thing, reserved by readers and removed when confirmed.
 * A thing that changes while its row is reserved is waiting again; how the real queue does that is not documented. Safe
 * for use by several threads.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/api-reference/events/offline-events.html">offline events</a>.
 */
public final class OfflineQueue {
    private final List<OfflineRow> rows = new ArrayList<>();
    private long lastId;
    private long lastMessage;
    private long lastProcess;
    private boolean confirming = true;
    private boolean tellingData = true;

    /** From now on the plan of the portal has no confirmation: whatever is read is removed. */
    public synchronized void stopConfirming() {
        confirming = false;
    }

    public synchronized boolean isConfirming() {
        return confirming;
    }

    /** From now on rows are told with {@code EVENT_DATA: false}, as in the documented samples. */
    public synchronized void stopTellingData() {
        tellingData = false;
    }

    public synchronized boolean isTellingData() {
        return tellingData;
    }

    /** Keeps the event. */
    public synchronized void put(PortalEvent event, String connector, Instant now) {
        int at = 0;
        while (at < rows.size() && !rows.get(at).isAbout(event, connector)) {
            at++;
        }
        boolean fresh = at == rows.size();
        long id = fresh ? ++lastId : rows.get(at).id();
        OfflineRow row = new OfflineRow(id, event.name(), event.data(), connector, now, ++lastMessage, "", false);
        if (fresh) {
            rows.add(row);
        } else {
            rows.set(at, row);
        }
    }

    /** All rows by id. */
    public synchronized List<OfflineRow> rows() {
        return List.copyOf(rows);
    }

    /**
     * Reserves waiting rows under a new process, or removes them where there is no confirmation; gives them reserved.
     */
    public synchronized List<OfflineRow> take(
            Predicate<OfflineRow> wanted, Comparator<OfflineRow> order, int limit, boolean remove) {
        String process = remove || !confirming ? "" : nextProcess();
        List<OfflineRow> taken = rows.stream()
                .filter(row -> row.processId().isEmpty())
                .filter(wanted)
                .sorted(order)
                .limit(limit)
                .map(row -> row.reservedFor(process))
                .toList();
        for (OfflineRow row : taken) {
            int at = positionOf(row);
            if (process.isEmpty()) {
                rows.remove(at);
            } else {
                rows.set(at, row);
            }
        }
        return taken;
    }

    private String nextProcess() {
        return String.format(Locale.ROOT, "pr0c355%025d", ++lastProcess);
    }

    private int positionOf(OfflineRow wanted) {
        int at = 0;
        while (rows.get(at).id() != wanted.id()) {
            at++;
        }
        return at;
    }

    /** Removes rows that are reserved by this process. */
    public synchronized void clear(String process, Predicate<OfflineRow> wanted) {
        rows.removeIf(row -> !process.isEmpty() && row.processId().equals(process) && wanted.test(row));
    }

    /** Marks rows of this process as failed. */
    public synchronized void fail(String process, Predicate<OfflineRow> wanted) {
        rows.replaceAll(
                row -> !process.isEmpty() && row.processId().equals(process) && wanted.test(row) ? row.failed() : row);
    }
}
