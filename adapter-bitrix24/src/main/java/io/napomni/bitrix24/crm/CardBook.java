package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.SourceException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads cards of several kinds at once. */
public final class CardBook {
    private CardBook() {}

    /**
     * Some fields of each card, 2,500 cards in a request.
     *
     * @return by card; one that is absent is not in the portal, or not to be seen
     * @throws SourceException if the portal could not be asked
     */
    public static Map<CardRef, Json> read(RestClient rest, Collection<CardRef> cards, List<String> select) {
        Map<Kind, ItemsById> lists = new EnumMap<>(Kind.class);
        Map<ItemsById, TreeSet<Long>> wanted = new LinkedHashMap<>();
        for (CardRef card : cards) {
            ItemsById list = lists.computeIfAbsent(card.kind(), kind -> new ItemsById(kind.entityTypeId(), select));
            wanted.computeIfAbsent(list, any -> new TreeSet<>()).add(card.id());
        }
        Map<ItemsById, Map<Long, Json>> read = ItemsById.read(rest, wanted);
        Map<CardRef, Json> found = new HashMap<>();
        lists.forEach((kind, list) ->
                read.getOrDefault(list, Map.of()).forEach((id, item) -> found.put(new CardRef(kind, id), item)));
        return found;
    }
}
