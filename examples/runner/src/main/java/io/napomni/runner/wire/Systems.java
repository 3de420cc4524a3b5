package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.invoice.InvoiceMapping;
import io.napomni.bitrix24.past.LatestTouch;
import io.napomni.model.Activity;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.onec.OneCBase;
import io.napomni.port.CustomerIdentity;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.port.store.Answers;
import io.napomni.run.ContractFacts;
import io.napomni.run.DunningFacts;
import io.napomni.run.answering.AnswerFacts;
import io.napomni.runner.config.ContractSettings;
import io.napomni.runner.config.DunningSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.reconciliation.ReconciliationSettings;
import io.napomni.runner.show.Texts;
import io.napomni.scenario.answer.AnswerFact;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.dunning.DunningFact;
import io.napomni.web.answer.LeftToShip;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The systems of a configuration, and the facts in them; a check reads what a run reads. */
record Systems(Optional<Bitrix24Portal> portal, Optional<OneCBase> base) implements AutoCloseable {

    /** Asks nothing yet. */
    static Systems open(Settings settings, Clock clock) {
        return new Systems(
                settings.portal().map(one -> Bitrix24Portal.open(one.webhook(), clock, one.options())),
                settings.base()
                        .map(one ->
                                OneCBase.open(one.address(), one.credentials(), one.options(), one.names(), clock)));
    }

    /** Contracts with their customers and managers. */
    FactSource<ContractFact> contracts(ContractSettings settings) {
        Bitrix24Portal from = portal.orElseThrow();
        return ContractFacts.from(from.contracts(settings.mapping()), from.customers(), from.managers(), identity());
    }

    /** Who was in touch of late, where contracts wait for that; others ask nobody. */
    Optional<Lookup<Activity.Query, Activity>> inTouch(Settings settings) {
        return settings.contract()
                .filter(ContractSettings::asksWhoWasInTouch)
                .flatMap(one -> portal.map(from -> new LatestTouch(from.rest(), one.contacts())));
    }

    /** What deals say is left to ship, where they say it. */
    LeftToShip leftToShip(Settings settings) {
        return settings.contract()
                .map(ContractSettings::mapping)
                .filter(mapping -> mapping.fields().remainder().isPresent())
                .flatMap(mapping -> portal.<LeftToShip>map(
                        from -> new DealRemainder(from.contracts(mapping), Texts.in(settings.language()))))
                .orElse(LeftToShip.UNKNOWN);
    }

    /** The cards of customers, each in its own system; of one whose system is not configured nothing is known. */
    Lookup<CustomerRef, Customer> cards() {
        return refs -> {
            Map<CustomerRef, Customer> cards = new HashMap<>();
            refs.stream()
                    .collect(Collectors.groupingBy(CustomerRef::system, Collectors.toSet()))
                    .forEach((name, some) ->
                            cards.putAll(book(name).map(book -> book.find(some)).orElse(Map.of())));
            return cards;
        };
    }

    private Optional<Lookup<CustomerRef, Customer>> book(String system) {
        return system.equals("b24") ? portal.map(Bitrix24Portal::customers) : base.map(OneCBase::customers);
    }

    /** What customers have answered about contracts, with whom it concerns. */
    FactSource<AnswerFact> answers(ContractSettings settings, Answers kept, Clock clock) {
        Bitrix24Portal from = portal.orElseThrow();
        return AnswerFacts.from(
                kept,
                clock,
                from.customers(),
                AnswerFacts.ofContracts(from.contracts(settings.mapping()), from.managers()));
    }

    /** Where both systems know customers the portal's card is the one that counts: caps hold across both. */
    private CustomerIdentity identity() {
        return base.flatMap(known -> portal)
                .<CustomerIdentity>map(Bitrix24Portal::identity)
                .orElseGet(CustomerIdentity::own);
    }

    /** Deals and contracts of both. */
    PairedSystems paired(ReconciliationSettings settings) {
        return new PairedSystems(portal.orElseThrow(), base.orElseThrow(), settings);
    }

    /** Unpaid documents with their customers and managers, and the managers' heads where they are known. */
    FactSource<DunningFact> unpaid(DunningSettings settings) {
        return switch (settings.source()) {
            case ONEC_ORDERS -> unpaid(base.orElseThrow(), orders(base.orElseThrow(), settings), settings);
            case ONEC_INVOICES -> unpaid(base.orElseThrow(), base.orElseThrow().invoices(), settings);
            case BITRIX24_INVOICES -> smartInvoices(portal.orElseThrow());
        };
    }

    /** The documents alone, those that are paid as well. */
    FactSource<Invoice> documents(DunningSettings settings) {
        return switch (settings.source()) {
            case ONEC_ORDERS -> base.orElseThrow().orders();
            case ONEC_INVOICES -> base.orElseThrow().invoices();
            case BITRIX24_INVOICES -> portal.orElseThrow().invoices(InvoiceMapping.standard());
        };
    }

    /** Where part payments are left alone, the base itself leaves out what is paid. */
    private static FactSource<Invoice> orders(OneCBase base, DunningSettings settings) {
        return settings.terms().condition().partPayments() ? base.orders() : base.unpaidOrders();
    }

    private FactSource<DunningFact> unpaid(OneCBase known, FactSource<Invoice> documents, DunningSettings settings) {
        return new PublishedFacts<>(
                known,
                DunningFacts.from(documents, known.customers(), known.managers(), ids -> Map.of(), identity()),
                PublishedFacts.wanted(settings.source()),
                settings.terms().language());
    }

    private FactSource<DunningFact> smartInvoices(Bitrix24Portal known) {
        return DunningFacts.from(
                known.invoices(InvoiceMapping.standard()),
                known.customers(),
                known.managers(),
                known.heads(),
                identity());
    }

    @Override
    public void close() {
        base.ifPresent(OneCBase::close);
    }
}
