package io.napomni.testkit.fake.onec.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The rows of a base, as they go over the wire, each with all its properties and its sections nested. Objects are told
 * apart by Ref_Key, rows of registers with recorders by Recorder and LineNumber; a row of an independent register is
 * added each time. A register with recorders is kept as flat rows, and its name with {@code _RecordType} means the same
 * table. Safe for use by several threads.
 */
public final class BaseData {
    private static final String FLAT = "_RecordType";
    private static final String NESTED = "RecordSet";

    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<String, RowSource> sources = new ConcurrentHashMap<>();

    /** Keeps a copy of the row, in place of one with the same key; of a row with a RecordSet, the rows in it. */
    public void put(String set, ObjectNode row) {
        if (!row.path(NESTED).isArray()) {
            table(set).put(row.deepCopy());
            return;
        }
        for (JsonNode flat : row.path(NESTED)) {
            ObjectNode whole = flat.deepCopy();
            row.properties().stream()
                    .filter(part -> !part.getKey().equals(NESTED) && !whole.has(part.getKey()))
                    .forEach(part -> whole.set(part.getKey(), part.getValue()));
            table(set).put(whole);
        }
    }

    /** Copies of all rows that were put, in the order in which they first came. */
    public List<ObjectNode> rows(String set) {
        return table(set).rows();
    }

    /** How many rows of the set are kept. */
    public int count(String set) {
        return table(set).size();
    }

    /** Removes the object with this Ref_Key, or the rows of this recorder. True where there was something. */
    public boolean remove(String set, String ref) {
        return table(set).remove(row -> Table.owner(row).equals(ref));
    }

    /** Removes the rows that are so. True where there was one. */
    public boolean remove(String set, Predicate<ObjectNode> which) {
        return table(set).remove(which);
    }

    /**
     * Changes the object with this Ref_Key, or the rows of this recorder; each gets a new DataVersion if it has one.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void change(String set, String ref, Consumer<ObjectNode> change) {
        change(set, row -> Table.owner(row).equals(ref), change);
    }

    /**
     * Changes the rows that are so; each gets a new DataVersion if it has one.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void change(String set, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        if (table(set).change(which, change) == 0) {
            throw new IllegalArgumentException("the fake 1C base has no such row in " + set);
        }
    }

    /** Removes all rows of the set. */
    public void clear(String set) {
        table(set).remove(row -> true);
    }

    /** Has the set served from this source instead of from rows that were put. */
    public void serve(String set, RowSource source) {
        sources.put(plain(set), source);
    }

    /** Where the set's rows come from; the rows that it gives must not be changed. */
    public RowSource source(String set) {
        RowSource own = sources.get(plain(set));
        return own == null ? table(set) : own;
    }

    private Table table(String set) {
        return tables.computeIfAbsent(plain(set), name -> new Table());
    }

    private static String plain(String set) {
        return set.endsWith(FLAT) ? set.substring(0, set.length() - FLAT.length()) : set;
    }

    @Override
    public String toString() {
        return "BaseData[" + tables.size() + " sets]";
    }
}
