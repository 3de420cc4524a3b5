package io.napomni.bitrix24.action.trace;

import static java.util.Objects.requireNonNull;

import io.napomni.action.Channel;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Doubt;
import io.napomni.port.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for the line with the effect's id that tasks and notes end with, the latest first. One that is found happened.
 * One that is not found may be: the portal leaves out what our user may not see, without a word.
 */
record MarkProbe(RestClient rest, Place place) implements Probe {

    private static final int PAGE = 50;
    /** A thousand rows for each: what is not among them is left to a person. */
    private static final int MOST_PAGES = 20;

    /** A list that is looked through for a doubt. */
    private record Search(Doubt doubt, Map<String, Object> filter) {}

    @Override
    public Channel<?> channel() {
        return place.channel();
    }

    @Override
    public Map<Doubt, Finding> look(List<Doubt> doubts) {
        Map<Doubt, Finding> found = new HashMap<>();
        List<Search> open = new ArrayList<>();
        doubts.forEach(doubt -> place.filters().apply(doubt).forEach(filter -> open.add(new Search(doubt, filter))));
        for (int page = 0; page < MOST_PAGES && !open.isEmpty(); page++) {
            Map<Search, List<Json>> rows = read(open, page);
            rows.forEach((search, some) -> {
                if (some.stream().anyMatch(row -> isMarked(row, search.doubt().id()))) {
                    found.put(search.doubt(), Finding.HAPPENED);
                }
            });
            open.removeIf(search -> found.containsKey(search.doubt())
                    || requireNonNull(rows.get(search)).size() < PAGE);
        }
        return found;
    }

    private Map<Search, List<Json>> read(List<Search> searches, int page) {
        Map<String, Search> named = new LinkedHashMap<>();
        searches.forEach(search -> named.put("p" + named.size(), search));
        List<Command> commands = new ArrayList<>();
        named.forEach((name, search) -> commands.add(new Command(
                name,
                place.method(),
                Map.of(
                        "filter", search.filter(),
                        "select", List.of("ID", place.text()),
                        "order", Map.of("ID", "DESC"),
                        "start", page * PAGE))));
        Map<String, CommandOutcome.Ok> answers = Bulk.read(rest, commands);
        Map<Search, List<Json>> rows = new LinkedHashMap<>();
        named.forEach((name, search) -> rows.put(
                search, place.rows().apply(requireNonNull(answers.get(name)).result())));
        return rows;
    }

    private boolean isMarked(Json row, String effectId) {
        Pattern mark = Pattern.compile("napomni:" + Pattern.quote(effectId) + "(?![a-z0-9])");
        return row.get(place.shown())
                .text()
                .filter(text -> mark.matcher(text).find())
                .isPresent();
    }
}
