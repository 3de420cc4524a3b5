package io.napomni.onec.source;

import static io.napomni.onec.profile.Meaning.CODE;

import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.SetQuery;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Currencies by their keys; one whose code is not of ISO 4217 is absent. */
public record Currencies(Map<UUID, Currency> byKey) {

    /** All of a base. */
    public static Currencies read(Desk desk, Layout layout) {
        Place place = layout.place(Thing.CURRENCY);
        Map<UUID, Currency> found = new HashMap<>();
        desk.reader().catalog(SetQuery.of(place.set(), Sheet.fields(place, CODE)), row -> {
            Sheet sheet = new Sheet(place, row);
            sheet.text(CODE).flatMap(Currencies::of).ifPresent(each -> found.put(sheet.key(), each));
        });
        return new Currencies(found);
    }

    /** The one with this key. */
    public Optional<Currency> find(Optional<UUID> key) {
        return key.map(byKey::get);
    }

    /** 1C writes the digits of the code, seldom its letters. */
    private static Optional<Currency> of(String code) {
        List<Currency> fitting = Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getNumericCodeAsString().equals(code)
                        || each.getCurrencyCode().equals(code))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
