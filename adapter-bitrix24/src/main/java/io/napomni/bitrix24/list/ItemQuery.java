package io.napomni.bitrix24.list;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
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
    /** The method that lists items. */
    public static final String METHOD = "crm.item.list";

    /** Copies the list and the map. */
    public ItemQuery {
        select = List.copyOf(select);
        filter = Map.copyOf(filter);
    }

    /**
     * A page in the order of ids, after an id or a reference to one, without the count that the portal would otherwise
     * make for each page.
     */
    Command pageAfter(String name, Object lastId) {
        Map<String, Object> withCursor = new LinkedHashMap<>();
        withCursor.put(">id", lastId);
        withCursor.putAll(new TreeMap<>(filter));
        return command(name, select, withCursor, "ASC", -1);
    }

    /** The same up to an id, inclusive. */
    ItemQuery upToId(long id) {
        Map<String, Object> bounded = new TreeMap<>(filter);
        bounded.put("<=id", id);
        return new ItemQuery(entityTypeId, select, bounded);
    }

    /** The last of them, so that it is known when a list has broken off too early. */
    Command last(String name) {
        return command(name, List.of("id"), filter, "DESC", -1);
    }

    /**
     * Only the first page, to have a look.
     *
     * @throws SourceException if it could not be read
     */
    public List<Json> firstPage(RestClient rest) {
        Command page = pageAfter("first", 0);
        return requireNonNull(Bulk.read(rest, List.of(page)).get("first"))
                .result()
                .get("items")
                .items();
    }

    /** How many there are, and the ids of the first fifty. */
    Command count(String name) {
        return command(name, List.of("id"), filter, "ASC", 0);
    }

    private Command command(String name, List<String> fields, Map<String, ?> conditions, String direction, int start) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("entityTypeId", entityTypeId);
        parameters.put("select", fields);
        parameters.put("order", Map.of("id", direction));
        parameters.put("filter", conditions);
        parameters.put("start", start);
        return new Command(name, METHOD, parameters);
    }
}
