package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.SALE;

import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Sheet;
import java.util.List;

/** The sorts of documents that hand something over: all of them, since one that is missing looks like silence. */
final class Sales {
    private static final List<Thing> ALL = List.of(Thing.SHIPMENT, Thing.ACT, Thing.OTHER_SALE, Thing.MASS_ACT);

    private Sales() {}

    /** Those that this base has. */
    static List<Place> places(Layout layout) {
        return ALL.stream().flatMap(thing -> layout.find(thing).stream()).toList();
    }

    /** Whether it took place; the same documents are also returns, or wait for a payment. */
    static boolean tookPlace(Sheet sheet) {
        return sheet.place().find(SALE).isEmpty() || sheet.is(SALE);
    }
}
