package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.port.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Companies and contacts with their addresses. A company that has none of its own gets those of its contacts, in the
 * order of their ids. 2,500 cards a request; references to other systems or kinds have no answer.
 */
public record BitrixCustomers(RestClient rest) implements Lookup<CustomerRef, Customer> {
    /** The multi-fields come only with everything. */
    private static final List<String> ALL = List.of("*");

    private static final ItemsById COMPANIES = new ItemsById(Kind.COMPANY.entityTypeId(), ALL);
    private static final ItemsById CONTACTS = new ItemsById(Kind.CONTACT.entityTypeId(), ALL);
    private static final int COMPANIES_PER_QUERY = 50;

    @Override
    public Map<CustomerRef, Customer> find(Set<CustomerRef> keys) {
        var cards = ItemsById.read(rest, Map.of(COMPANIES, ids(keys, Kind.COMPANY), CONTACTS, ids(keys, Kind.CONTACT)));
        Map<CustomerRef, Customer> found = new HashMap<>();
        cards.getOrDefault(CONTACTS, Map.of()).forEach((id, card) -> put(found, Kind.CONTACT, id, card, List.of()));
        Map<Long, Json> companies = cards.getOrDefault(COMPANIES, Map.of());
        Map<Long, List<EmailAddress>> ofContacts = ofContacts(withoutAddress(companies));
        companies.forEach((id, card) -> put(found, Kind.COMPANY, id, card, ofContacts.getOrDefault(id, List.of())));
        return found;
    }

    private static Set<Long> ids(Set<CustomerRef> keys, Kind kind) {
        return keys.stream()
                .filter(key -> Kind.of(key.system(), key.type()).equals(Optional.of(kind)))
                .filter(key -> key.id().matches("[1-9][0-9]{0,17}"))
                .map(key -> Long.parseLong(key.id()))
                .collect(Collectors.toSet());
    }

    private static void put(
            Map<CustomerRef, Customer> found, Kind kind, long id, Json card, List<EmailAddress> otherwise) {
        CustomerRef ref = new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(id));
        List<EmailAddress> own = Emails.of(card);
        found.put(ref, new Customer(ref, name(kind, card), own.isEmpty() ? otherwise : own));
    }

    private static String name(Kind kind, Json card) {
        Stream<String> parts = kind == Kind.COMPANY ? Stream.of("title") : Stream.of("name", "lastName");
        return parts.flatMap(part -> card.get(part).text().stream()).collect(Collectors.joining(" "));
    }

    private static List<Long> withoutAddress(Map<Long, Json> companies) {
        return companies.entrySet().stream()
                .filter(company -> Emails.of(company.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Map<Long, List<EmailAddress>> ofContacts(List<Long> companies) {
        List<ItemQuery> queries = new ArrayList<>();
        for (int from = 0; from < companies.size(); from += COMPANIES_PER_QUERY) {
            List<Long> some = companies.subList(from, Math.min(companies.size(), from + COMPANIES_PER_QUERY));
            queries.add(new ItemQuery(Kind.CONTACT.entityTypeId(), ALL, Map.of("@companyId", some)));
        }
        Map<Long, Map<Long, Json>> contacts = new HashMap<>();
        KeysetChains.read(
                rest,
                queries,
                Optional.empty(),
                contact -> contact.get("companyId")
                        .id()
                        .ifPresent(company -> contacts.computeIfAbsent(company, any -> new TreeMap<>())
                                .put(contact.get("id").id().orElse(0L), contact)));
        Map<Long, List<EmailAddress>> addresses = new HashMap<>();
        contacts.forEach((company, cards) -> addresses.put(company, all(cards)));
        return addresses;
    }

    private static List<EmailAddress> all(Map<Long, Json> contacts) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return contacts.values().stream()
                .flatMap(contact -> Emails.of(contact).stream())
                .filter(address -> seen.add(address.value()))
                .toList();
    }
}
