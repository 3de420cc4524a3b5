package io.napomni.bitrix24.customer;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.model.CustomerRef;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since when companies and contacts have been known: the day on which the card was made, a local date of the portal, as
 * its answer writes it. 2,500 cards a request; a card that is not there is absent.
 */
public record KnownSince(RestClient rest) implements Lookup<CustomerRef, LocalDate> {
    private static final List<String> SELECT = List.of("id", "createdTime");

    @Override
    public Map<CustomerRef, LocalDate> find(Set<CustomerRef> keys) {
        Map<ItemsById, Set<Long>> wanted = new LinkedHashMap<>();
        Map<ItemsById, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.COMPANY, Kind.CONTACT)) {
            ItemsById items = new ItemsById(kind.entityTypeId(), SELECT);
            kinds.put(items, kind);
            wanted.put(items, Ids.ofCustomers(kind, keys));
        }
        Map<CustomerRef, LocalDate> found = new HashMap<>();
        ItemsById.read(rest, wanted)
                .forEach((items, cards) -> cards.forEach((id, card) -> {
                    Kind kind = kinds.getOrDefault(items, Kind.COMPANY);
                    LocalDate day = card.get("createdTime")
                            .text()
                            .flatMap(WrittenDay::of)
                            .orElseThrow(KnownSince::broken);
                    found.put(new CustomerRef(Kind.SYSTEM, kind.type(), id.toString()), day);
                }));
        return found;
    }

    private static SourceException broken() {
        return new SourceException("Bitrix24, crm.item.list: a card does not tell when it was made."
                + " Nothing of this reading is used; if it comes again, report it.");
    }
}
