package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to read of one kind of CRM items.
 *
 * @param entityTypeId deal 2, contact 3, company 4
 * @param select names of fields; {@code *} gives all and the multi-fields
 * @param filter keys with their prefixes, for example {@code >=begindate}; nothing about the id
 */
public record ItemQuery(int entityTypeId, List<String> select, Map<String, ?> filter) {
    static final int PAGE = 50;
    static final String METHOD = "crm.item.list";

    /** Copies the list and the map. */
    public ItemQuery {
        select = List.copyOf(select);
        filter = Map.copyOf(filter);
    }

    /** A page in the order of ids, after an id or a reference to one, without the count that the portal would otherwise make for each page. */
    Command pageAfter(String name, Object lastId) {
        Map<String, Object> withCursor = new LinkedHashMap<>();
        withCursor.put(">id", lastId);
        withCursor.putAll(new TreeMap<>(filter));
        return command(name, select, withCursor, -1);
    }

    /** How many there are, and the ids of the first fifty. */
    Command count(String name) {
        return command(name, List.of("id"), filter, 0);
    }

    private Command command(String name, List<String> fields, Map<String, ?> conditions, int start) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("entityTypeId", entityTypeId);
        parameters.put("select", fields);
        parameters.put("order", Map.of("id", "ASC"));
        parameters.put("filter", conditions);
        parameters.put("start", start);
        return new Command(name, METHOD, parameters);
    }
}
