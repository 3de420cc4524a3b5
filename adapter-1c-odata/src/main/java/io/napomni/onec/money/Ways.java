package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.FROM_CUSTOMER;
import static io.napomni.onec.profile.Meaning.IN_BANK;
import static io.napomni.onec.profile.Meaning.ROW_BASIS;
import static io.napomni.onec.profile.Meaning.ROW_INVOICE;
import static io.napomni.onec.profile.Meaning.ROW_ORDER;
import static io.napomni.onec.profile.Meaning.ROW_SUM;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Sheet;
import io.napomni.port.ConfigurationException;
import java.util.List;

/** The ways in which money comes in: all of them, since one that is missing looks like silence. */
final class Ways {
    /** Where a row of a payment may name what it pays. */
    static final List<Meaning> LINKS = List.of(ROW_ORDER, ROW_INVOICE, ROW_BASIS);

    private static final List<Thing> ALL = List.of(Thing.BANK_PAYMENT, Thing.CASH_PAYMENT, Thing.CARD_PAYMENT);

    private Ways() {}

    /**
     * Those that this base has.
     *
     * @throws ConfigurationException if it is not known of one what its rows pay, or how much
     */
    static List<Place> places(Layout layout) {
        List<Place> places =
                ALL.stream().flatMap(thing -> layout.find(thing).stream()).toList();
        places.forEach(place -> {
            place.field(ROW_SUM);
            if (LINKS.stream().allMatch(link -> place.find(link).isEmpty())) {
                place.field(ROW_BASIS);
            }
        });
        return places;
    }

    static SetQuery query(Place place) {
        return Posted.query(place, DATE, CURRENCY, FROM_CUSTOMER, IN_BANK, ROW_ORDER, ROW_INVOICE, ROW_BASIS, ROW_SUM);
    }

    /** Money of others, such as a supplier's refund, is written in the same documents. */
    static boolean isOfCustomer(Sheet sheet) {
        return sheet.place().find(FROM_CUSTOMER).isEmpty() || sheet.is(FROM_CUSTOMER);
    }

    /** What the bank has not confirmed is only announced. */
    static boolean hasArrived(Sheet sheet) {
        return sheet.place().find(IN_BANK).isEmpty() || sheet.is(IN_BANK);
    }
}
