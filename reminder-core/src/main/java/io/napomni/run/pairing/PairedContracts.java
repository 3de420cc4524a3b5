package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.run.Joined;
import io.napomni.scenario.reconciliation.ContractKey;
import io.napomni.scenario.reconciliation.Correspondence;
import io.napomni.scenario.reconciliation.Finding;
import io.napomni.scenario.reconciliation.Pairing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Deals of a CRM matched with the contracts of the books: the facts of the reconciliation. Every deal becomes a fact,
 * and every contract that no deal stands for. Whatever the window, both lists are read whole, because only then is it
 * known that a key has no second one; if either is incomplete there are no facts. Last shipments and remainders are
 * asked only for contracts that a deal stands for.
 *
 * <p>A subject that is read again is matched by the keys of the last complete reading; if that is older than an hour,
 * or there was none, both lists are read whole once more. Its values are always those of the moment. Safe for several
 * threads.
 */
public final class PairedContracts implements FactSource<Correspondence> {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Deals deals;
    private final Books books;
    private final Clock clock;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    private PairedContracts(Deals deals, Books books, Clock clock) {
        this.deals = deals;
        this.books = books;
        this.clock = clock;
    }

    private record Known(Pairing pairing, Instant at) {}

    /**
     * Nothing is asked yet.
     *
     * @param clock tells how old a reading is
     */
    public static PairedContracts of(Deals deals, Books books, Clock clock) {
        return new PairedContracts(deals, books, clock);
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Correspondence> sink) {
        if (!window.everything() && window.windows().isEmpty()) {
            return FetchReport.ofNoWindow(clock.instant());
        }
        AtomicLong facts = new AtomicLong();
        Consumer<Correspondence> counted = fact -> {
            facts.incrementAndGet();
            sink.accept(fact);
        };
        Census census = take(window.today(), other -> counted.accept(alone(other)));
        census.contracts()
                .values()
                .forEach(contract -> unclaimed(contract, census.match()).ifPresent(counted));
        List<Supply> all = census.deals();
        for (int from = 0; from < all.size(); from += Joined.PAGE) {
            List<Supply> page = all.subList(from, Math.min(all.size(), from + Joined.PAGE));
            census.match().facts(page, books).forEach(counted);
        }
        return census.report().handingOver(facts.get(), "");
    }

    private Census take(LocalDate today, Consumer<Contract> others) {
        Instant at = clock.instant();
        Census census = Census.take(deals, books, today, others);
        known.set(Optional.of(new Known(census.match().pairing(), at)));
        return census;
    }

    private static Correspondence alone(Contract contract) {
        boolean numbered = ContractKey.number(contract.number()).isPresent();
        return Correspondence.ofContract(contract, numbered ? Finding.NO_DEAL : Finding.NO_NUMBER);
    }

    /** A contract whose number a deal has, while that deal is another customer's, or nobody knows whose it is. */
    private static Optional<Correspondence> unclaimed(Contract contract, Match match) {
        Set<ContractKey> keys = match.contractKeys().get(contract.ref());
        if (keys == null) {
            return Optional.of(Correspondence.ofContract(contract, Match.withoutKey(contract)));
        }
        return match.pairing().deals(keys).isEmpty()
                ? Optional.of(Correspondence.ofContract(contract, Finding.NO_DEAL))
                : Optional.empty();
    }

    @Override
    public Map<SubjectRef, Correspondence> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, Supply> ofDeals =
                subjects.isEmpty() ? Map.of() : deals.source().reread(subjects);
        Set<SubjectRef> left = new HashSet<>(subjects);
        left.removeAll(ofDeals.keySet());
        Map<SubjectRef, Contract> ofContracts =
                left.isEmpty() ? Map.of() : books.source().reread(left);
        // What neither side knows, an order for example, is not worth reading both lists whole.
        return ofDeals.isEmpty() && ofContracts.isEmpty()
                ? Map.of()
                : new Again(deals, books, pairing()).facts(ofDeals, ofContracts);
    }

    private Pairing pairing() {
        Instant now = clock.instant();
        return Objects.requireNonNull(known.get())
                .filter(one -> !one.at().isAfter(now) && one.at().plus(KEPT).isAfter(now))
                .map(Known::pairing)
                .orElseGet(() -> take(LocalDate.ofInstant(now, clock.getZone()), others -> {})
                        .match()
                        .pairing());
    }
}
