package io.napomni.runner.returned;

import io.napomni.port.store.Journal;
import io.napomni.smtp.bounce.BounceListener;
import io.napomni.smtp.bounce.DeliveryReport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Passes each report on once, however often it is read: an address that somebody took off the stop list stays off it. What
 * was passed on is noted afterwards, so a report is passed on again if the program ended in between.
 *
 * @param name by which a report is known again, without personal data
 */
record ReadOnce(Journal journal, Function<DeliveryReport, String> name, BounceListener next) implements BounceListener {

    @Override
    public void addressDead(DeliveryReport report) {
        once(report, next::addressDead);
    }

    @Override
    public void notDelivered(DeliveryReport report) {
        once(report, next::notDelivered);
    }

    private void once(DeliveryReport report, Consumer<DeliveryReport> told) {
        String about = "returned-letter " + name.apply(report);
        if (journal.about(about, 1).isEmpty()) {
            told.accept(report);
            journal.append("returned-read", about, "bounces", "");
        }
    }
}
