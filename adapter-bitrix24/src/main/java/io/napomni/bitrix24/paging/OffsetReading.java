package io.napomni.bitrix24.paging;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads many lists at once, fifty pages in a request: a page of each, then of those that are not at their end. */
public final class OffsetReading<K> {
    private final RestClient rest;
    private final Predicate<Json> enough;
    private final Map<K, List<Json>> rows = new LinkedHashMap<>();
    private final Map<String, CommandOutcome.Ok> answers = new HashMap<>();

    private OffsetReading(RestClient rest, Predicate<Json> enough) {
        this.rest = rest;
        this.enough = enough;
    }

    /**
     * Lists, and what was asked along with their first pages.
     *
     * @param others what came of each of the other commands, by its name
     */
    public record Along<K>(Map<K, List<Json>> rows, Map<String, CommandOutcome.Ok> others) {}

    /**
     * All rows of each list, each once, in the order of the portal.
     *
     * @throws io.napomni.port.SourceException if anything less could be read, or a list changed meanwhile
     */
    public static <K> Map<K, List<Json>> all(RestClient rest, Map<K, OffsetList> lists) {
        return new OffsetReading<K>(rest, row -> false).read(lists, List.of());
    }

    /**
     * The rows of each list up to the page that has a row which is enough, or to its end.
     *
     * @throws io.napomni.port.SourceException if anything less could be read
     */
    public static <K> Map<K, List<Json>> until(RestClient rest, Map<K, OffsetList> lists, Predicate<Json> enough) {
        return new OffsetReading<K>(rest, enough).read(lists, List.of());
    }

    /**
     * The same, with other readings in the same requests: there are more of them only if there is no room.
     *
     * @param others none of them named as a letter l and a number
     * @throws io.napomni.port.SourceException if anything less could be read
     */
    public static <K> Along<K> untilAlong(
            RestClient rest, Map<K, OffsetList> lists, Predicate<Json> enough, List<Command> others) {
        OffsetReading<K> reading = new OffsetReading<>(rest, enough);
        return new Along<>(reading.read(lists, others), reading.answers);
    }

    private Map<K, List<Json>> read(Map<K, OffsetList> lists, List<Command> others) {
        Map<K, OffsetList> open = page(lists, 0, others);
        for (long from = OffsetList.PAGE; !open.isEmpty(); from += OffsetList.PAGE) {
            open = page(open, from, List.of());
        }
        return rows;
    }

    private Map<K, OffsetList> page(Map<K, OffsetList> lists, long from, List<Command> others) {
        List<Command> commands = new ArrayList<>();
        lists.values().forEach(list -> commands.add(list.page("l" + commands.size(), from)));
        commands.addAll(others);
        answers.putAll(Bulk.read(rest, commands));
        Map<K, OffsetList> open = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<K, OffsetList> entry : lists.entrySet()) {
            OffsetList list = entry.getValue();
            List<Json> found = list.rows(requireNonNull(answers.get("l" + number++)), from);
            add(entry.getKey(), list, found);
            if (found.size() == OffsetList.PAGE && found.stream().noneMatch(enough)) {
                open.put(entry.getKey(), list);
            }
        }
        return open;
    }

    /** A row that comes twice has moved, and then another has been passed over. */
    private void add(K key, OffsetList list, List<Json> found) {
        List<Json> all = rows.computeIfAbsent(key, any -> new ArrayList<>());
        all.addAll(found);
        if (all.stream().mapToLong(list::id).distinct().count() != all.size()) {
            throw list.broken("a row came twice, so the list changed while it was read");
        }
    }
}
