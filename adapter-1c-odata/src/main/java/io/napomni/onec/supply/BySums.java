package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.ROW_CONTRACT;
import static io.napomni.onec.profile.Meaning.ROW_SUM;
import static io.napomni.onec.profile.Meaning.SALE;
import static io.napomni.onec.profile.Meaning.SUM;

import io.napomni.model.Quantity;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Accounting, which knows no orders: the sum of a contract less what was shipped under it, in the contract's currency,
 * whose code is the unit. A contract without a sum is not known, nor is one with a shipment in another currency.
 */
record BySums(Desk desk, Layout layout) implements Left.Book {

    @Override
    public Map<UUID, Left> of(List<UUID> contracts) {
        Currencies currencies = Currencies.read(desk, layout);
        Map<UUID, BigDecimal> shipped = new HashMap<>();
        Set<UUID> mixed = new HashSet<>();
        Map<UUID, Sheet> cards = cards(contracts);
        for (Place place : Sales.places(layout)) {
            shipped(place, contracts).forEach(row -> {
                shipped.merge(row.contract, row.sum, BigDecimal::add);
                Optional<Sheet> card = Optional.ofNullable(cards.get(row.contract));
                if (row.currency.isPresent() && !row.currency.equals(card.flatMap(this::currency))) {
                    mixed.add(row.contract);
                }
            });
        }
        Map<UUID, Left> known = new HashMap<>();
        cards.forEach((key, card) -> left(card, currencies, shipped.getOrDefault(key, BigDecimal.ZERO))
                .filter(left -> !mixed.contains(key))
                .ifPresent(left -> known.put(key, left)));
        return known;
    }

    private Optional<Left> left(Sheet card, Currencies currencies, BigDecimal shipped) {
        Optional<BigDecimal> agreed = card.number(SUM).filter(sum -> sum.signum() > 0);
        String unit =
                currencies.find(currency(card)).map(Currency::getCurrencyCode).orElse("");
        return agreed.map(sum -> sum.subtract(shipped).max(BigDecimal.ZERO))
                .map(left -> new Left(new Quantity(left, unit), Optional.empty()));
    }

    private Optional<UUID> currency(Sheet sheet) {
        return sheet.key(CURRENCY, desk.set(Thing.CURRENCY));
    }

    private Map<UUID, Sheet> cards(List<UUID> contracts) {
        Place place = layout.place(Thing.CONTRACT);
        Map<UUID, Sheet> cards = new HashMap<>();
        Gathering.counted(
                        desk,
                        contracts,
                        batch -> Sheet.query(place, SUM, CURRENCY).where(Filter.in(Sheet.KEY, batch)))
                .forEach(row -> cards.put(new Sheet(place, row).key(), new Sheet(place, row)));
        return cards;
    }

    private record Shipped(UUID contract, BigDecimal sum, Optional<UUID> currency) {}

    private Stream<Shipped> shipped(Place place, List<UUID> contracts) {
        boolean header = place.find(CONTRACT).isPresent();
        Meaning where = header ? CONTRACT : ROW_CONTRACT;
        Meaning sum = header ? SUM : ROW_SUM;
        Set<UUID> wanted = Set.copyOf(contracts);
        return documents(place, contracts, where, sum)
                .filter(Sales::tookPlace)
                .flatMap(sheet -> (header ? Stream.of(sheet) : sheet.section(where).stream())
                        .flatMap(row -> row.key(where, desk.set(Thing.CONTRACT)).stream()
                                .filter(wanted::contains)
                                .map(key ->
                                        new Shipped(key, row.number(sum).orElse(BigDecimal.ZERO), currency(sheet)))));
    }

    /** Each once: an act for many customers comes with each batch of contracts that has one of theirs. */
    private Stream<Sheet> documents(Place place, List<UUID> contracts, Meaning where, Meaning sum) {
        Map<UUID, Sheet> documents = new HashMap<>();
        Gathering.counted(
                        desk,
                        contracts,
                        batch -> Posted.query(place, where, sum, CURRENCY, SALE)
                                .where(Posted.referring(place.field(where), batch, desk.set(Thing.CONTRACT))))
                .forEach(row -> documents.put(new Sheet(place, row).key(), new Sheet(place, row)));
        return documents.values().stream();
    }
}
