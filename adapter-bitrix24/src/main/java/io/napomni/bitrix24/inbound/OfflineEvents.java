package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the events that the portal keeps in a queue instead of calling us. Each is handed over at least once: it leaves
 * the queue only after the consumer took it, and what a reader that died had reserved is read again. An event handed
 * over twice does no harm, because it says only that something is to be read anew.
 *
 * <p>Needs an application, an administrator, and events bound with {@code event_type=offline}.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/events/offline-events.html">offline events</a>
 */
public final class OfflineEvents {
    private static final int MOST_PAGES = 2000;

    private final OfflineQueue queue;
    private final String where;
    private final boolean alone;
    private final boolean lossAccepted;

    private OfflineEvents(OfflineQueue queue, String where, boolean alone, boolean lossAccepted) {
        this.queue = queue;
        this.where = where;
        this.alone = alone;
        this.lossAccepted = lossAccepted;
    }

    /** The only reader of this application's queue at any one time. */
    public static OfflineEvents of(RestClient rest) {
        return new OfflineEvents(new OfflineQueue(rest), rest.where("event.offline.get"), true, false);
    }

    /**
     * One of several readers at a time, who get different events. What a reader that died had reserved stays so until
     * one who is alone reads: nobody else can tell the dead from the slow.
     */
    public OfflineEvents besideOthers() {
        return new OfflineEvents(queue, where, false, lossAccepted);
    }

    /**
     * Reads also where the portal's plan has no confirmation ({@code rest_offline_extended}). There events leave the
     * queue when they are read: those of a lost answer, of a crash, or that the consumer did not take are LOST. Only
     * for hosts that read everything now and then anyway.
     */
    public OfflineEvents acceptingLoss() {
        return new OfflineEvents(queue, where, alone, true);
    }

    /**
     * What came of it.
     *
     * @param taken by the consumer
     * @param left not taken: handed over again the next time, or lost where loss was accepted
     * @param more whether the queue may hold more
     */
    public record Drained(long taken, long left, boolean more) {}

    /**
     * Hands over all that waits, fifty at a time. If the consumer throws, what it took before is confirmed and the rest
     * is kept.
     *
     * @param consumer says whether it took the event; it is called in this thread
     * @throws SourceException if the portal does not answer, or cannot confirm and loss was not accepted; nothing is
     *     lost then, but events that were handed over may come again
     */
    public Drained drain(Predicate<? super OfflineEvent> consumer) {
        boolean safe = queue.canReserve();
        if (!safe && !lossAccepted) {
            throw new SourceException(
                    "Bitrix24 " + where + ": the plan of this portal cannot confirm offline events, so"
                            + " that a crash would lose them. Change the plan, or accept the loss and read everything"
                            + " now and then.");
        }
        Handing handing = new Handing(consumer);
        if (safe && alone) {
            queue.processes().forEach(process -> handing.confirmed(queue.reservedBefore(process)));
        }
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES; page++) {
            Reserved next = safe ? queue.reserve() : queue.remove();
            if (safe) {
                handing.confirmed(next);
            } else {
                handing.taken(next);
            }
            more = !next.isLast();
        }
        return new Drained(handing.taken, handing.left, more);
    }

    private final class Handing {
        private final Predicate<? super OfflineEvent> consumer;
        private long taken;
        private long left;

        private Handing(Predicate<? super OfflineEvent> consumer) {
            this.consumer = consumer;
        }

        private void confirmed(Reserved page) {
            List<String> rows = new ArrayList<>();
            try {
                hand(page, rows);
            } finally {
                if (!rows.isEmpty()) {
                    queue.confirm(page.process().orElseThrow(OfflineEvents.this::notReserved), rows);
                }
            }
        }

        private void taken(Reserved page) {
            hand(page, new ArrayList<>());
        }

        private void hand(Reserved page, List<String> rows) {
            for (OfflineEvent event : page.events()) {
                if (consumer.test(event)) {
                    rows.add(event.row());
                }
            }
            taken += rows.size();
            left += page.rows() - rows.size();
        }
    }

    private SourceException notReserved() {
        return new SourceException("Bitrix24 " + where + ": the portal gave events without reserving them, so that they"
                + " cannot be confirmed. Check its plan.");
    }
}
