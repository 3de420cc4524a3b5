package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps every HTTP request that came in, or the last so many of them; how many there were is always known exactly. A request is there before its client has read
 * the answer. Safe for use by several threads.
 */
public final class Recorder {
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Map<String, Long> calls = new HashMap<>();
    private int most = Integer.MAX_VALUE;
    private int count;

    /** An empty recorder that keeps everything. */
    public Recorder(Clock clock) {
        this.clock = clock;
    }

    /**
     * From now on keeps the last so many requests only, so that a portal can run for weeks; counts stay exact.
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

    /** The number for a request that has just come in. */
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Keeps a request with its answer. */
    public void record(Asked asked, int status, JsonNode answer) {
        Ended ended = Ended.of(clock.instant(), answer);
        keep(new RecordedRequest(asked, status, AnswerShape.of(asked, answer), ended));
    }

    private synchronized void keep(RecordedRequest request) {
        requests.addLast(request);
        count++;
        request.asked().methods().forEach(method -> calls.merge(method, 1L, Long::sum));
        forgetOldest();
    }

    private void forgetOldest() {
        while (requests.size() > most) {
            requests.removeFirst();
        }
    }

    /** The requests that were answered and are kept, in the order of arrival. */
    public synchronized List<RecordedRequest> requests() {
        return requests.stream()
                .sorted(Comparator.comparingLong(request -> request.asked().number()))
                .toList();
    }

    /** How many HTTP requests came in; a batch is one. */
    public synchronized int httpCount() {
        return count;
    }

    /** How many calls of this method came in, commands of batches included. */
    public synchronized long callsOf(String method) {
        return calls.getOrDefault(method, 0L);
    }

    /** Forgets what has been so far; numbers go on. */
    public synchronized void clear() {
        requests.clear();
        calls.clear();
        count = 0;
    }

    /** The wire traffic as JSON lines, to be compared with a golden file. */
    public List<String> transcript() {
        return requests().stream().map(Transcript::line).toList();
    }
}
