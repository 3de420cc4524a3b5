package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.identity.BitrixIdentity;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.model.TaxId;
import io.napomni.onec.OneCBase;
import io.napomni.onec.profile.Capability;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.run.pairing.Books;
import io.napomni.run.pairing.Deals;
import io.napomni.run.pairing.PairedContracts;
import io.napomni.runner.config.reconciliation.ReconciliationSettings;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.DealField;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Deals of the portal matched with contracts of 1C. */
record PairedSystems(Bitrix24Portal portal, OneCBase base, ReconciliationSettings settings) {

    /** Asks nothing yet. */
    FactSource<Correspondence> source(Clock clock, Locale language) {
        Deals deals = new Deals(portal.contracts(settings.mapping()), BitrixIdentity.taxIds(portal.rest()));
        Lookup<SubjectRef, Quantity> remainders = keepsRemainder() ? base.remainders() : contracts -> Map.of();
        Books books = new Books(base.contracts(), this::taxIds, base.lastShipments(), remainders);
        return new PublishedFacts<>(base, PairedContracts.of(deals, books, clock), wanted(), language);
    }

    private Map<CustomerRef, Set<TaxId>> taxIds(Set<CustomerRef> customers) {
        Map<CustomerRef, Set<TaxId>> found = new HashMap<>();
        Map<CustomerRef, Customer> cards = base.customers().find(customers);
        cards.forEach((ref, card) -> found.put(ref, Set.copyOf(card.taxIds())));
        return found;
    }

    /** What 1C must publish for it. */
    Set<Capability> wanted() {
        Set<Capability> wanted = EnumSet.of(Capability.CONTRACTS, Capability.CUSTOMERS, Capability.SHIPMENTS);
        if (keepsRemainder()) {
            wanted.add(Capability.REMAINDER_TO_SHIP);
        }
        return wanted;
    }

    private boolean keepsRemainder() {
        return settings.terms().names().containsKey(DealField.REMAINDER);
    }
}
