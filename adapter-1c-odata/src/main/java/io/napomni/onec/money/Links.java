package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.ROW_INVOICE;
import static io.napomni.onec.profile.Meaning.ROW_ORDER;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import java.util.List;
import java.util.UUID;

/** Which fields of payments lead to orders, and which to invoices. */
final class Links {
    private Links() {}

    /** A reference to one set leads where its meaning says, one to several may lead anywhere. */
    static boolean mayLead(Place place, Meaning link, Demanded.Sort sort) {
        return place.find(link)
                .filter(field -> field.isComposite() || link == (sort == Demanded.Sort.ORDER ? ROW_ORDER : ROW_INVOICE))
                .isPresent();
    }

    /** Payments that name one of these. */
    static Filter naming(Place place, Demanded.Sort sort, List<UUID> keys, String set) {
        return Filter.any(Ways.LINKS.stream()
                .filter(link -> mayLead(place, link, sort))
                .map(link -> Posted.referring(place.field(link), keys, set))
                .toList());
    }

    static boolean isNamed(Place place, Demanded.Sort sort) {
        return Ways.LINKS.stream().anyMatch(link -> mayLead(place, link, sort));
    }
}
