package io.napomni.onec.money;

import io.napomni.model.Payment;
import io.napomni.onec.join.Parts;
import io.napomni.onec.join.Together;
import io.napomni.onec.join.Unfolded;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.DatedFacts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Paper;
import io.napomni.port.FactSource;
import java.util.Map;
import java.util.Optional;

/**
 * Money of customers for orders and invoices: through the bank, in cash and by card, each way a type of subjects of its
 * own ({@code bank-payment}, {@code cash-payment}, {@code card-payment}). What is linked to a contract only, and what
 * the bank has not confirmed, is left out and counted in the report.
 */
public final class Payments {
    private static final String ANCHOR = "paid-on";

    private Payments() {}

    /** Posted ones that are not marked for deletion. Nothing is asked before they are read. */
    public static FactSource<Payment> of(Desk desk) {
        return new Together<>(() -> {
            Layout layout = desk.layout(Capability.PAYMENTS);
            return Ways.places(layout).stream()
                    .map(place -> source(desk, layout, place))
                    .toList();
        });
    }

    private static FactSource<Payment> source(Desk desk, Layout layout, Place place) {
        return new Unfolded<>(new DatedFacts<>(desk, () -> paper(desk, layout, place)), Payment::ref);
    }

    private static Paper<Parts<Payment>> paper(Desk desk, Layout layout, Place place) {
        PaymentReader reader = new PaymentReader(desk, Currencies.read(desk, layout), new Demanded(desk), false);
        return new Paper<>(
                place.thing().key(),
                place,
                Ways.query(place),
                Optional.of(ANCHOR),
                Map.of(ANCHOR, payment -> Optional.of(payment.day())),
                Parts::ref,
                reader::read);
    }
}
