package io.napomni.smtp.bounce;

import io.napomni.policy.Suppression;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Suppressions;
import java.util.function.Predicate;

/**
 * Puts addresses that reports call dead on the stop list, and passes every report on. A report that cannot be vouched for
 * is passed on as a letter that did not arrive, and silences nobody. A report that is read once more puts an address back
 * that somebody has taken off the list meanwhile.
 */
public final class DeadAddresses implements BounceListener {

    private final Suppressions suppressions;
    private final AddressMarks marks;
    private final Predicate<DeliveryReport> genuine;
    private final BounceListener next;

    /**
     * Writes to this list.
     *
     * @param marks the same by which runs know addresses
     * @param genuine whether the letter with the report's Message-ID went to the report's recipient, as far as the host
     *     knows
     * @param next who tells people
     */
    public DeadAddresses(
            Suppressions suppressions, AddressMarks marks, Predicate<DeliveryReport> genuine, BounceListener next) {
        this.suppressions = suppressions;
        this.marks = marks;
        this.genuine = genuine;
        this.next = next;
    }

    /** @throws io.napomni.port.LedgerException if it could not be kept, or the list was made with another key; the report
     *     is read again then */
    @Override
    public void addressDead(DeliveryReport report) {
        if (!genuine.test(report)) {
            next.notDelivered(report);
            return;
        }
        suppressions.openWith(marks.seal());
        suppressions.add(
                marks.of(report.recipient()),
                new Suppression.Scope.All(),
                "address-dead (" + report.detail() + ")",
                "bounce");
        next.addressDead(report);
    }

    @Override
    public void notDelivered(DeliveryReport report) {
        next.notDelivered(report);
    }
}
