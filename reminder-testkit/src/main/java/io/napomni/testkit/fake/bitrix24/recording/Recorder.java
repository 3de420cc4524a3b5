package io.napomni.testkit.fake.bitrix24.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps every HTTP request that came in. A request is there before its client has read the answer. Safe for use by several threads. */
public final class Recorder {
    private final AtomicLong numbers = new AtomicLong();
    private final List<RecordedRequest> requests = new ArrayList<>();

    /** The number for a request that has just come in. */
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Keeps a request with its answer. */
    public synchronized void record(Asked asked, int status, JsonNode answer) {
        requests.add(new RecordedRequest(asked, status, AnswerShape.of(asked, answer)));
    }

    /** All requests answered so far, in the order of arrival. */
    public synchronized List<RecordedRequest> requests() {
        return requests.stream()
                .sorted(Comparator.comparingLong(request -> request.asked().number()))
                .toList();
    }

    /** How many HTTP requests came in; a batch is one. */
    public synchronized int httpCount() {
        return requests.size();
    }

    /** How many calls of this method came in, commands of batches included. */
    public synchronized long callsOf(String method) {
        return requests.stream()
                .flatMap(request -> request.asked().methods().stream())
                .filter(method::equals)
                .count();
    }

    /** Forgets what has been so far; numbers go on. */
    public synchronized void clear() {
        requests.clear();
    }

    /** The wire traffic as JSON lines, to be compared with a golden file. */
    public List<String> transcript() {
        return requests().stream().map(Transcript::line).toList();
    }
}
