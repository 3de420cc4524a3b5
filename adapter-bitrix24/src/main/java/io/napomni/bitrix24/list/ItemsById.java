package io.napomni.bitrix24.list;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Items whose ids are known, 2,500 in a request. The portal counts them too, which is cheap by id, to prove each
 * answer.
 */
public record ItemsById(int entityTypeId, List<String> select) {

    /** Commands for all the ids, fifty in each, so that each answer is one page and complete. */
    public List<Command> commands(Collection<Long> ids) {
        List<Long> sorted = List.copyOf(new TreeSet<>(ids));
        List<Command> commands = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += ItemQuery.PAGE) {
            List<Long> page = sorted.subList(from, Math.min(sorted.size(), from + ItemQuery.PAGE));
            commands.add(command("t" + entityTypeId + "n" + commands.size(), page));
        }
        return commands;
    }

    private Command command(String name, List<Long> page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("entityTypeId", entityTypeId);
        parameters.put("select", select);
        parameters.put("order", Map.of("id", "ASC"));
        parameters.put("filter", Map.of("@id", page));
        parameters.put("start", 0);
        return new Command(name, ItemQuery.METHOD, parameters);
    }

    /**
     * Reads several kinds at once.
     *
     * @return the items of each kind by id; an id that is absent is not in the portal, or not to be seen
     * @throws SourceException if an answer would be incomplete
     */
    public static Map<ItemsById, Map<Long, Json>> read(
            RestClient rest, Map<ItemsById, ? extends Collection<Long>> wanted) {
        List<Command> all = new ArrayList<>();
        wanted.forEach((kind, ids) -> all.addAll(kind.commands(ids)));
        Map<String, CommandOutcome.Ok> answers = Bulk.read(rest, all);
        Map<ItemsById, Map<Long, Json>> found = new LinkedHashMap<>();
        wanted.forEach((kind, ids) -> found.put(kind, kind.items(ids, answers)));
        return found;
    }

    /**
     * The items by id, out of the answers to {@link #commands} for the same ids.
     *
     * @throws SourceException if an answer is incomplete
     */
    public Map<Long, Json> items(Collection<Long> ids, Map<String, CommandOutcome.Ok> answers) {
        Map<Long, Json> items = new HashMap<>();
        commands(ids).forEach(command -> collect(requireNonNull(answers.get(command.name())), items));
        items.keySet().retainAll(ids);
        return items;
    }

    private void collect(CommandOutcome.Ok answer, Map<Long, Json> items) {
        Json list = answer.result().get("items");
        if (!list.isContainer()) {
            throw incomplete("an answer has no items");
        }
        if (answer.total().isPresent()
                && answer.total().getAsLong() != list.items().size()) {
            throw incomplete("an answer has fewer items than the portal counted");
        }
        for (Json item : list.items()) {
            items.put(item.get("id").id().orElseThrow(() -> incomplete("an item has no id")), item);
        }
    }

    private static SourceException incomplete(String what) {
        return new SourceException(
                "Bitrix24, " + ItemQuery.METHOD + ": " + what + ". Nothing of this reading is used.");
    }
}
