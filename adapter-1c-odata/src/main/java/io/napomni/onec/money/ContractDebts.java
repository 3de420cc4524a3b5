package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DEBT;
import static io.napomni.onec.profile.Meaning.ORDER;
import static io.napomni.onec.profile.Meaning.SETTLEMENT_KIND;

import io.napomni.model.Debt;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** УНФ: debts by customer, contract and order, in the currency of the contract; advances are rows of their own. */
record ContractDebts(Desk desk, Layout layout, Place register) implements Debts.Book {
    private static final String ADVANCE = "Аванс";

    @Override
    public Map<UUID, List<Debt>> of(List<UUID> customers) {
        Balances balances = new Balances(desk, register);
        String column = register.field(DEBT).property();
        List<Sheet> rows = balances
                .rows(
                        customers,
                        batch -> table(batch, CUSTOMER, CONTRACT, ORDER, SETTLEMENT_KIND),
                        batch -> table(batch, SETTLEMENT_KIND),
                        List.of(column))
                .stream()
                .map(row -> new Sheet(register, row))
                .toList();
        Map<UUID, Currency> currencies = currencies(rows);
        Map<UUID, List<Debt>> found = new HashMap<>();
        rows.forEach(row -> row.key(CUSTOMER, desk.set(Thing.CUSTOMER))
                .ifPresent(customer -> found.computeIfAbsent(customer, none -> new ArrayList<>())
                        .add(debt(customer, row, balances.sum(row.row(), column), currencies))));
        return found;
    }

    private Debt debt(UUID customer, Sheet row, BigDecimal sum, Map<UUID, Currency> currencies) {
        Optional<UUID> contract = row.key(CONTRACT, desk.set(Thing.CONTRACT));
        Currency currency = contract.map(currencies::get)
                .orElseThrow(() -> new SourceException("1C: a debt in " + register.set() + " has no contract whose"
                        + " currency has a code of ISO 4217. Have the 1C administrator enter it."));
        boolean advance = row.text(SETTLEMENT_KIND).filter(ADVANCE::equals).isPresent();
        return new Debt(
                Keys.customer(customer),
                contract.map(key -> Keys.ref(Contracts.TYPE, key)),
                row.key(ORDER, desk.set(Thing.ORDER)).map(key -> Keys.ref("order", key)),
                Optional.empty(),
                Amounts.money(advance ? BigDecimal.ZERO : sum, currency),
                Amounts.money(advance ? sum.negate() : BigDecimal.ZERO, currency));
    }

    private Map<UUID, Currency> currencies(List<Sheet> rows) {
        Place place = layout.place(Thing.CONTRACT);
        Currencies all = Currencies.read(desk, layout);
        Map<UUID, Currency> found = new HashMap<>();
        List<UUID> keys = rows.stream()
                .flatMap(row -> row.key(CONTRACT, desk.set(Thing.CONTRACT)).stream())
                .toList();
        for (Row row : Gathering.counted(
                desk, keys, batch -> Sheet.query(place, CURRENCY).where(Filter.in(Sheet.KEY, batch)))) {
            Sheet contract = new Sheet(place, row);
            all.find(contract.key(CURRENCY, desk.set(Thing.CURRENCY)))
                    .ifPresent(currency -> found.put(contract.key(), currency));
        }
        return found;
    }

    private Question table(List<UUID> customers, Meaning... by) {
        return VirtualTable.balance(register.set())
                .where(Posted.referring(register.field(CUSTOMER), customers, desk.set(Thing.CUSTOMER)))
                .by(Stream.of(by)
                        .flatMap(meaning -> register.find(meaning).stream())
                        .map(field -> field.path())
                        .toArray(String[]::new))
                .in(desk.base().options().form());
    }
}
