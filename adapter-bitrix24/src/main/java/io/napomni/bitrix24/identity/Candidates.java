package io.napomni.bitrix24.identity;

import io.napomni.bitrix24.crm.Emails;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.list.ItemsById;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Ids;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.KnownCustomers;
import io.napomni.model.TaxId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cards of the portal that could be one of those asked for. A contact of a company counts as the company, unless it has a
 * number of its own. What a customer is must not depend on who else was asked for, since it is asked for again before each
 * letter: so only what the portal's searches would find counts for a card.
 */
final class Candidates {
    private static final ItemsById CONTACTS = new ItemsById(Kind.CONTACT.entityTypeId(), List.of("id", "companyId"));
    /** The multi-fields come only with everything. */
    private static final ItemsById WHOLE_CONTACTS = new ItemsById(Kind.CONTACT.entityTypeId(), List.of("*"));

    private static final ItemsById WHOLE_COMPANIES = new ItemsById(Kind.COMPANY.entityTypeId(), List.of("*"));

    private final RestClient rest;
    private final Requisites requisites;
    private final Map<CustomerRef, CustomerRef> companies = new HashMap<>();
    private final Map<CustomerRef, Set<TaxId>> numbers = new HashMap<>();
    private final Map<CustomerRef, List<EmailAddress>> addresses = new HashMap<>();

    Candidates(RestClient rest) {
        this.rest = rest;
        this.requisites = new Requisites(rest);
    }

    /** Finds the cards with these numbers. */
    void find(Set<TaxId> wanted) {
        add(requisites.with(wanted));
    }

    private void add(Map<CustomerRef, Set<TaxId>> found) {
        found.forEach((card, some) ->
                numbers.computeIfAbsent(card, any -> new LinkedHashSet<>()).addAll(some));
    }

    /** Reads all numbers of these cards, and of the companies that the contacts among them count as. */
    void learnNumbers(Set<CustomerRef> cards) {
        add(requisites.of(cards));
        learnCompanies(cards.stream()
                .filter(card -> !numbers.containsKey(card) && !companies.containsKey(card))
                .collect(Collectors.toSet()));
        Set<CustomerRef> others = cards.stream().map(this::standing).collect(Collectors.toSet());
        others.removeAll(cards);
        add(requisites.of(others));
    }

    private void learnCompanies(Set<CustomerRef> cards) {
        ItemsById.read(rest, Map.of(CONTACTS, Ids.ofCustomers(Kind.CONTACT, cards)))
                .getOrDefault(CONTACTS, Map.of())
                .forEach(this::learnCompany);
    }

    private void learnCompany(long id, Json contact) {
        CustomerRef ref = ref(Kind.CONTACT, id);
        companies.put(
                ref,
                contact.get("companyId")
                        .id()
                        .map(company -> ref(Kind.COMPANY, company))
                        .orElse(ref));
    }

    /** Reads the addresses of these cards. */
    void learnAddresses(Set<CustomerRef> cards) {
        Map<ItemsById, Map<Long, Json>> found = ItemsById.read(
                rest,
                Map.of(
                        WHOLE_CONTACTS, Ids.ofCustomers(Kind.CONTACT, cards),
                        WHOLE_COMPANIES, Ids.ofCustomers(Kind.COMPANY, cards)));
        found.getOrDefault(WHOLE_CONTACTS, Map.of()).forEach((id, card) -> {
            learnCompany(id, card);
            addresses.put(ref(Kind.CONTACT, id), Emails.alone(card));
        });
        found.getOrDefault(WHOLE_COMPANIES, Map.of())
                .forEach((id, card) -> addresses.put(ref(Kind.COMPANY, id), Emails.alone(card)));
    }

    private static CustomerRef ref(Kind kind, long id) {
        return new CustomerRef(Kind.SYSTEM, kind.type(), Long.toString(id));
    }

    /** As whom a card counts: the company of a contact that has one and no number; everybody else as they are. */
    CustomerRef standing(CustomerRef card) {
        return numbers.containsKey(card) ? card : companies.getOrDefault(card, card);
    }

    /** What numbers are known of a card so far. */
    Set<TaxId> numbers(CustomerRef card) {
        return numbers.getOrDefault(card, Set.of());
    }

    /** All that are known so far. */
    Set<TaxId> numbers() {
        Set<TaxId> all = new LinkedHashSet<>();
        numbers.values().forEach(all::addAll);
        return all;
    }

    KnownCustomers known() {
        Map<CustomerRef, Set<EmailAddress>> standing = new HashMap<>();
        addresses.forEach((card, some) -> standing.computeIfAbsent(standing(card), any -> new LinkedHashSet<>())
                .addAll(some));
        return KnownCustomers.of(Stream.concat(numbers.keySet().stream(), standing.keySet().stream())
                .distinct()
                .map(card -> new Customer(
                        card, "", List.copyOf(standing.getOrDefault(card, Set.of())), List.copyOf(numbers(card))))
                .toList());
    }
}
