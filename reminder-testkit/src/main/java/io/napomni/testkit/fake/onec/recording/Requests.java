package io.napomni.testkit.fake.onec.recording;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the last requests; how many there were, and how many rows they got, is always known exactly. A request is there
 * before its client has read the answer. Safe for use by several threads.
 */
public final class Requests {
    private static final int USUAL = 10_000;

    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final Deque<Request> kept = new ArrayDeque<>();
    private int most = USUAL;
    private long count;

    /**
     * From now on keeps so many requests.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public synchronized void keepLast(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("cannot keep " + number + " requests");
        }
        most = number;
        forgetOldest();
    }

    /** The requests that are kept, in the order of arrival. */
    public synchronized List<Request> all() {
        return kept.stream().sorted(Comparator.comparingLong(Request::number)).toList();
    }

    /** Those of them that were for this set. */
    public List<Request> of(String set) {
        return all().stream().filter(request -> request.set().equals(set)).toList();
    }

    /** The newest. */
    public Request last() {
        List<Request> all = all();
        if (all.isEmpty()) {
            throw new IllegalStateException("the fake 1C base was not asked anything");
        }
        return all.get(all.size() - 1);
    }

    /** How many came in. */
    public synchronized long count() {
        return count;
    }

    /** How many rows were given in all answers together; rows of sections do not count. */
    public long rows() {
        return rows.get();
    }

    /** Forgets what has been so far; numbers go on. */
    public synchronized void clear() {
        kept.clear();
        count = 0;
        rows.set(0);
    }

    /** The number for a request that has just come in. */
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Keeps a request. */
    public synchronized void record(Request request) {
        kept.addLast(request);
        count++;
        forgetOldest();
    }

    /** Counts a row that goes into an answer. */
    public void gave() {
        rows.incrementAndGet();
    }

    private void forgetOldest() {
        while (kept.size() > most) {
            kept.removeFirst();
        }
    }
}
