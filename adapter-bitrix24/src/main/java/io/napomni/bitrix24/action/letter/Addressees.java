package io.napomni.bitrix24.action.letter;

import io.napomni.bitrix24.crm.BitrixCustomers;
import io.napomni.bitrix24.crm.CardBook;
import io.napomni.bitrix24.crm.CardRef;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose addresses are those of letters: the portal wants to know the contact or company beside each. */
final class Addressees {
    private static final List<String> SELECT = List.of("id", "assignedById", "companyId", "contactId", "contactIds");

    private final Map<CardRef, Json> cards;
    private final Map<CustomerRef, Customer> customers;

    private Addressees(Map<CardRef, Json> cards, Map<CustomerRef, Customer> customers) {
        this.cards = cards;
        this.customers = customers;
    }

    /** @throws SourceException if the portal could not be asked */
    static Addressees read(RestClient rest, Collection<CardRef> refs) {
        Map<CardRef, Json> cards = CardBook.read(rest, refs, SELECT);
        Set<CustomerRef> keys = cards.entrySet().stream()
                .flatMap(card -> candidates(card.getKey(), card.getValue()).stream())
                .map(Addressees::ref)
                .collect(Collectors.toSet());
        return new Addressees(cards, new BitrixCustomers(rest).find(keys));
    }

    boolean has(CardRef card) {
        return cards.containsKey(card);
    }

    /**
     * Contacts go before the company, since a company without an address of its own is given theirs. Empty if the
     * address is nobody's.
     */
    Optional<Addressee> find(CardRef card, EmailAddress to) {
        return Optional.ofNullable(cards.get(card))
                .flatMap(json -> candidates(card, json).stream()
                        .filter(customer -> hasAddress(customer, to))
                        .findFirst()
                        .map(customer -> new Addressee(
                                card, customer, json.get("assignedById").id().orElse(0L))));
    }

    private boolean hasAddress(CardRef card, EmailAddress to) {
        return Optional.ofNullable(customers.get(ref(card)))
                .filter(customer -> customer.emails().stream().anyMatch(to::isSameAs))
                .isPresent();
    }

    private static List<CardRef> candidates(CardRef card, Json json) {
        if (card.kind() == Kind.CONTACT || card.kind() == Kind.COMPANY) {
            return List.of(card);
        }
        Set<CardRef> found = new LinkedHashSet<>();
        json.get("contactId").id().ifPresent(id -> found.add(new CardRef(Kind.CONTACT, id)));
        json.get("contactIds")
                .items()
                .forEach(one -> one.id().ifPresent(id -> found.add(new CardRef(Kind.CONTACT, id))));
        json.get("companyId").id().ifPresent(id -> found.add(new CardRef(Kind.COMPANY, id)));
        return new ArrayList<>(found);
    }

    private static CustomerRef ref(CardRef card) {
        return new CustomerRef(Kind.SYSTEM, card.kind().type(), Long.toString(card.id()));
    }
}
