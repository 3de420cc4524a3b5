package io.napomni.testkit.fake.onec.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rows of one set in memory, found by key and walked by date. Rows inside are replaced, never changed. */
final class Table implements RowSource {
    private static final String DATA_VERSION = "DataVersion";

    private final Map<String, ObjectNode> byKey = new LinkedHashMap<>();
    private final TreeMap<String, Map<String, ObjectNode>> byDate = new TreeMap<>();
    private long added;
    private long version = 1_000_000;

    /** Takes the row over. */
    synchronized void put(ObjectNode row) {
        keep(key(row), row);
    }

    synchronized List<ObjectNode> rows() {
        return byKey.values().stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized int size() {
        return byKey.size();
    }

    synchronized boolean remove(Predicate<ObjectNode> which) {
        List<String> gone = keys(which);
        gone.forEach(this::forget);
        return !gone.isEmpty();
    }

    /** How many were changed. */
    synchronized int change(Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        List<String> found = keys(which);
        for (String key : found) {
            ObjectNode changed = Objects.requireNonNull(byKey.get(key)).deepCopy();
            change.accept(changed);
            if (changed.has(DATA_VERSION)) {
                changed.put(DATA_VERSION, nextVersion());
            }
            keep(key, changed);
        }
        return found.size();
    }

    @Override
    public synchronized Iterator<ObjectNode> rows(Window window) {
        List<ObjectNode> within = new ArrayList<>();
        byDate.getOrDefault("", Map.of()).values().forEach(within::add);
        String from = window.from().isEmpty() ? "\0" : window.from();
        if (from.compareTo(window.until()) < 0) {
            byDate.subMap(from, true, window.until(), false).values().forEach(rows -> within.addAll(rows.values()));
        }
        return within.iterator();
    }

    @Override
    public synchronized Optional<ObjectNode> find(String refKey) {
        return Optional.ofNullable(byKey.get(refKey));
    }

    /** Whose row it is: its own Ref_Key, or the recorder. */
    static String owner(ObjectNode row) {
        return Optional.ofNullable(row.get("Ref_Key"))
                .or(() -> Optional.ofNullable(row.get("Recorder_Key")))
                .or(() -> Optional.ofNullable(row.get("Recorder")))
                .map(node -> node.asText())
                .orElse("");
    }

    private String key(ObjectNode row) {
        String owner = owner(row);
        if (row.has("Ref_Key")) {
            return owner;
        }
        return owner.isEmpty()
                ? "row " + added++
                : owner + " " + row.path("Recorder_Type").asText() + " "
                        + row.path("LineNumber").asText();
    }

    private List<String> keys(Predicate<ObjectNode> which) {
        return byKey.entrySet().stream()
                .filter(entry -> which.test(entry.getValue().deepCopy()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void keep(String key, ObjectNode row) {
        ObjectNode old = byKey.put(key, row);
        if (old != null) {
            dropDated(old, key);
        }
        byDate.computeIfAbsent(date(row), day -> new LinkedHashMap<>()).put(key, row);
    }

    private void forget(String key) {
        ObjectNode old = byKey.remove(key);
        if (old != null) {
            dropDated(old, key);
        }
    }

    private void dropDated(ObjectNode row, String key) {
        Map<String, ObjectNode> day = byDate.get(date(row));
        if (day != null && day.remove(key) != null && day.isEmpty()) {
            byDate.remove(date(row));
        }
    }

    private static String date(ObjectNode row) {
        return (row.has("Recorder") || row.has("Recorder_Key") || !row.has("Date")
                        ? row.path("Period")
                        : row.path("Date"))
                .asText();
    }

    private String nextVersion() {
        byte[] eight = ByteBuffer.allocate(Long.BYTES).putLong(version++).array();
        return Base64.getEncoder().encodeToString(eight);
    }
}
