package io.napomni.bitrix24.paging;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads many lists at once, fifty pages in a request: a page of each, then of those that are not at their end. */
public final class OffsetReading<K> {
    private final RestClient rest;
    private final Predicate<Json> enough;
    private final Map<K, List<Json>> rows = new LinkedHashMap<>();

    private OffsetReading(RestClient rest, Predicate<Json> enough) {
        this.rest = rest;
        this.enough = enough;
    }

    /**
     * All rows of each list, each once, in the order of the portal.
     *
     * @throws io.napomni.port.SourceException if anything less could be read, or a list changed meanwhile
     */
    public static <K> Map<K, List<Json>> all(RestClient rest, Map<K, OffsetList> lists) {
        return new OffsetReading<K>(rest, row -> false).read(lists);
    }

    /**
     * The rows of each list up to the page that has a row which is enough, or to its end.
     *
     * @throws io.napomni.port.SourceException if anything less could be read
     */
    public static <K> Map<K, List<Json>> until(RestClient rest, Map<K, OffsetList> lists, Predicate<Json> enough) {
        return new OffsetReading<K>(rest, enough).read(lists);
    }

    private Map<K, List<Json>> read(Map<K, OffsetList> lists) {
        Map<K, OffsetList> open = new LinkedHashMap<>(lists);
        for (long from = 0; !open.isEmpty(); from += OffsetList.PAGE) {
            open = page(open, from);
        }
        return rows;
    }

    private Map<K, OffsetList> page(Map<K, OffsetList> lists, long from) {
        List<Command> commands = new ArrayList<>();
        lists.values().forEach(list -> commands.add(list.page("l" + commands.size(), from)));
        Map<String, CommandOutcome.Ok> answers = Bulk.read(rest, commands);
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
