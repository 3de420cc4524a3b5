package io.napomni.smtp.bounce;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what came back and tells a listener. A report counts only if it shows a Message-ID in the form of ours: that
 * keeps out what was never about us. It is no proof, for whoever has had a letter knows one: that this letter went to the
 * address that is called dead is for the listener to see.
 */
public final class Bounces {

    private final ReturnedMail mail;
    private final BounceListener listener;
    private final Pattern ours;

    /**
     * Reads from there and tells this listener.
     *
     * @param senderDomain the domain of the sender's address, which ends our Message-IDs
     */
    public Bounces(ReturnedMail mail, String senderDomain, BounceListener listener) {
        this.mail = mail;
        this.listener = listener;
        this.ours = Pattern.compile("<[0-9a-f]{40}@" + Pattern.quote(senderDomain) + ">");
    }

    /**
     * Reads once. What the listener throws passes through, and its letter is shown again next time.
     *
     * @return how many letters were read
     * @throws io.napomni.port.SourceException if the place could not be read
     */
    public int readOnce() {
        return mail.read(this::isDone);
    }

    private boolean isDone(byte[] letter) {
        List<DeliveryReport> reports = Reports.in(letter);
        reports.stream().filter(this::isOurs).filter(DeliveryReport::isFailure).forEach(this::tell);
        return true;
    }

    private boolean isOurs(DeliveryReport report) {
        return report.messageId().filter(id -> ours.matcher(id).matches()).isPresent();
    }

    private void tell(DeliveryReport report) {
        if (report.isAddressDead()) {
            listener.addressDead(report);
        } else {
            listener.notDelivered(report);
        }
    }
}
