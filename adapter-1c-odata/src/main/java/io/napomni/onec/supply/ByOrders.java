package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.CANCELLED;
import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.SHIPS_ON;

import io.napomni.model.Quantity;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of the orders under contracts. A contract without orders has nothing left; one with an order that is not
 * known is not known. Units of goods are not read, so amounts of different goods are added up without one.
 */
record ByOrders(Desk desk, Place orders, OrderRemainders register) implements Left.Book {

    @Override
    public Map<UUID, Left> of(List<UUID> contracts) {
        Map<UUID, List<Sheet>> byContract = new HashMap<>();
        contracts.forEach(contract -> byContract.put(contract, new ArrayList<>()));
        Gathering.counted(desk, contracts, this::question).stream()
                .map(row -> new Sheet(orders, row))
                .filter(order -> !order.is(CANCELLED))
                .forEach(order -> order.key(CONTRACT, desk.set(Thing.CONTRACT))
                        .map(byContract::get)
                        .ifPresent(list -> list.add(order)));
        Map<UUID, BigDecimal> left = register.of(byContract.values().stream()
                .flatMap(List::stream)
                .map(Sheet::key)
                .toList());
        Map<UUID, Left> known = new HashMap<>();
        byContract.forEach((contract, some) -> sum(some, left).ifPresent(sum -> known.put(contract, sum)));
        return known;
    }

    /** Those of the orders that are there and count. */
    List<UUID> posted(List<UUID> some) {
        return Gathering.counted(
                        desk, some, batch -> Posted.query(orders, CANCELLED).where(Filter.in(Sheet.KEY, batch)))
                .stream()
                .map(row -> new Sheet(orders, row))
                .filter(order -> !order.is(CANCELLED))
                .map(Sheet::key)
                .toList();
    }

    private Optional<Left> sum(List<Sheet> some, Map<UUID, BigDecimal> left) {
        if (!some.stream().allMatch(order -> left.containsKey(order.key()))) {
            return Optional.empty();
        }
        BigDecimal sum = some.stream()
                .flatMap(order -> Optional.ofNullable(left.get(order.key())).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate today = desk.today();
        Optional<LocalDate> next = some.stream()
                .filter(order -> left.getOrDefault(order.key(), BigDecimal.ZERO).signum() > 0)
                .flatMap(order -> order.day(SHIPS_ON).stream())
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo);
        return Optional.of(new Left(new Quantity(sum, ""), next));
    }

    private SetQuery question(List<UUID> contracts) {
        return Posted.query(orders, CONTRACT, SHIPS_ON, CANCELLED)
                .where(Posted.referring(orders.field(CONTRACT), contracts, desk.set(Thing.CONTRACT)));
    }
}
