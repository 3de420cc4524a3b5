package io.napomni.bitrix24.identity;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.paging.OffsetList;
import io.napomni.bitrix24.paging.OffsetReading;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.CustomerRef;
import io.napomni.model.TaxId;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Taxpayer's numbers as they stand in the requisites of companies and contacts, 2,500 a request.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-list.html">
 *     crm.requisite.list</a>
 */
record Requisites(RestClient rest) {
    private static final String METHOD = "crm.requisite.list";
    private static final List<String> SELECT = List.of("ID", "ENTITY_TYPE_ID", "ENTITY_ID", "RQ_INN");
    private static final List<Kind> OWNERS = List.of(Kind.COMPANY, Kind.CONTACT);
    private static final int PER_LIST = 50;

    /** The cards that have these numbers, each with those of them that it has. */
    Map<CustomerRef, Set<TaxId>> with(Set<TaxId> numbers) {
        List<Integer> types = OWNERS.stream().map(Kind::entityTypeId).toList();
        List<String> texts = numbers.stream().sorted().map(TaxId::value).toList();
        List<Map<String, Object>> filters = new ArrayList<>();
        slices(texts).forEach(some -> filters.add(Map.of("@ENTITY_TYPE_ID", types, "@RQ_INN", some)));
        Map<CustomerRef, Set<TaxId>> found = read(filters);
        found.values().forEach(some -> some.retainAll(numbers));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    /** All numbers of these cards; a card without one is absent. */
    Map<CustomerRef, Set<TaxId>> of(Set<CustomerRef> cards) {
        List<Map<String, Object>> filters = new ArrayList<>();
        OWNERS.forEach(kind -> slices(List.copyOf(Ids.ofCustomers(kind, cards)))
                .forEach(ids -> filters.add(Map.of("ENTITY_TYPE_ID", kind.entityTypeId(), "@ENTITY_ID", ids))));
        Map<CustomerRef, Set<TaxId>> found = read(filters);
        found.keySet().retainAll(cards);
        return found;
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PER_LIST) {
            slices.add(all.subList(from, Math.min(all.size(), from + PER_LIST)));
        }
        return slices;
    }

    private Map<CustomerRef, Set<TaxId>> read(List<Map<String, Object>> filters) {
        Map<Integer, OffsetList> lists = new HashMap<>();
        filters.forEach(filter -> lists.put(lists.size(), list(filter)));
        Map<CustomerRef, Set<TaxId>> found = new HashMap<>();
        OffsetReading.all(rest, lists).values().stream()
                .flatMap(Collection::stream)
                .forEach(row -> row.get("RQ_INN")
                        .text()
                        .flatMap(TaxId::parse)
                        .ifPresent(number -> owner(row)
                                .ifPresent(owner -> found.computeIfAbsent(owner, any -> new TreeSet<>())
                                        .add(number))));
        return found;
    }

    private static OffsetList list(Map<String, Object> filter) {
        Map<String, Object> parameters = Map.of("select", SELECT, "filter", filter, "order", Map.of("ID", "ASC"));
        return new OffsetList(METHOD, parameters, "start", "", "ID");
    }

    private static Optional<CustomerRef> owner(Json row) {
        long type = row.get("ENTITY_TYPE_ID").id().orElseThrow(Requisites::broken);
        long id = row.get("ENTITY_ID").id().orElseThrow(Requisites::broken);
        return OWNERS.stream()
                .filter(kind -> kind.entityTypeId() == type)
                .map(kind -> new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(id)))
                .findFirst();
    }

    private static SourceException broken() {
        return new SourceException("Bitrix24, " + METHOD + ": a requisite does not tell whose it is."
                + " Nothing of this reading is used; if it comes again, report it.");
    }
}
