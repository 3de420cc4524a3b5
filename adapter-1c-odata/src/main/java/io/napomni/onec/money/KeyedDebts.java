package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.ADVANCE;
import static io.napomni.onec.profile.Meaning.BASIS;
import static io.napomni.onec.profile.Meaning.CONTRACT;
import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DEBT;
import static io.napomni.onec.profile.Meaning.DUE_ON;
import static io.napomni.onec.profile.Meaning.PARTNER_KEYS;
import static io.napomni.onec.profile.Meaning.SETTLEMENT_OBJECT;

import io.napomni.model.Debt;
import io.napomni.model.SubjectRef;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** УТ, КА and ERP: debts by keys, which stand for a customer and a contract, and by objects of settlement. */
record KeyedDebts(Desk desk, Layout layout, Place register) implements Debts.Book {

    @Override
    public Map<UUID, List<Debt>> of(List<UUID> customers) {
        Map<UUID, Sheet> keys = keys(customers);
        Balances balances = new Balances(desk, register);
        List<Row> rows = balances.rows(
                keys.keySet(),
                batch -> table(batch, PARTNER_KEYS, SETTLEMENT_OBJECT, CURRENCY, DUE_ON),
                batch -> table(batch, CURRENCY),
                List.of(column(DEBT), column(ADVANCE)));
        Map<UUID, Sheet> objects = objects(rows);
        Currencies currencies = Currencies.read(desk, layout);
        Map<UUID, List<Debt>> found = new HashMap<>();
        rows.stream()
                .map(row -> new Sheet(register, row))
                .forEach(row -> row.key(PARTNER_KEYS, set(Thing.PARTNER_KEYS))
                        .map(keys::get)
                        .ifPresent(key -> key.key(CUSTOMER, set(Thing.CUSTOMER))
                                .ifPresent(customer -> found.computeIfAbsent(customer, none -> new ArrayList<>())
                                        .add(debt(customer, key, row, objects, currencies)))));
        return found;
    }

    private Debt debt(UUID customer, Sheet key, Sheet row, Map<UUID, Sheet> objects, Currencies currencies) {
        Currency currency = currencies
                .find(row.key(CURRENCY, set(Thing.CURRENCY)))
                .orElseThrow(() -> new SourceException("1C: a debt in " + register.set() + " is in a currency without"
                        + " a code of ISO 4217. Have the 1C administrator enter it."));
        Balances balances = new Balances(desk, register);
        Optional<Sheet> object =
                row.key(SETTLEMENT_OBJECT, set(Thing.SETTLEMENT_OBJECT)).map(objects::get);
        Optional<UUID> contract = object.flatMap(sheet -> sheet.key(CONTRACT, set(Thing.CONTRACT)))
                .or(() -> key.key(CONTRACT, set(Thing.CONTRACT)));
        return new Debt(
                Keys.customer(customer),
                contract.map(found -> Keys.ref(Contracts.TYPE, found)),
                object.flatMap(this::demand),
                row.day(DUE_ON),
                Amounts.money(balances.sum(row.row(), column(DEBT)), currency),
                Amounts.money(balances.sum(row.row(), column(ADVANCE)), currency));
    }

    private Optional<SubjectRef> demand(Sheet object) {
        return object.key(BASIS, set(Thing.ORDER)).map(key -> Keys.ref("order", key));
    }

    private Map<UUID, Sheet> keys(List<UUID> customers) {
        Place place = layout.place(Thing.PARTNER_KEYS);
        return sheets(
                place,
                customers,
                batch -> Posted.referring(place.field(CUSTOMER), batch, set(Thing.CUSTOMER)),
                CUSTOMER,
                CONTRACT);
    }

    private Map<UUID, Sheet> objects(List<Row> rows) {
        List<UUID> keys = rows.stream()
                .flatMap(row -> new Sheet(register, row).key(SETTLEMENT_OBJECT, set(Thing.SETTLEMENT_OBJECT)).stream())
                .toList();
        return sheets(
                layout.place(Thing.SETTLEMENT_OBJECT), keys, batch -> Filter.in(Sheet.KEY, batch), BASIS, CONTRACT);
    }

    private Map<UUID, Sheet> sheets(
            Place place, Collection<UUID> keys, Function<List<UUID>, Filter> which, Meaning... wanted) {
        Map<UUID, Sheet> found = new HashMap<>();
        Gathering.counted(desk, keys, batch -> Sheet.query(place, wanted).where(which.apply(batch)))
                .forEach(row -> found.put(new Sheet(place, row).key(), new Sheet(place, row)));
        return found;
    }

    private Question table(List<UUID> keys, Meaning... by) {
        return VirtualTable.balance(register.set())
                .where(Posted.referring(register.field(PARTNER_KEYS), keys, set(Thing.PARTNER_KEYS)))
                .by(Stream.of(by).map(meaning -> register.field(meaning).path()).toArray(String[]::new))
                .in(desk.base().options().form());
    }

    private String column(Meaning meaning) {
        return register.field(meaning).property();
    }

    private String set(Thing thing) {
        return desk.set(thing);
    }
}
