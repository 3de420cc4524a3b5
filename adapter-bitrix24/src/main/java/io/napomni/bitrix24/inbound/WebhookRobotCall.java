package io.napomni.bitrix24.inbound;

import java.util.Optional;

/**
 * The portal's own "Outgoing webhook" robot has its turn on a card. Its body is not documented in full, so everything
 * but the card may be absent; nothing is to be answered.
 *
 * @param parameters all that came, of address and body; people add their own parameters to the address
 */
public record WebhookRobotCall(
        DocumentRef document, Optional<String> domain, Optional<String> memberId, FormBody parameters) {

    static Received<WebhookRobotCall> of(FormBody form) {
        return DocumentRef.of(form)
                .<Received<WebhookRobotCall>>map(document -> new Received.Accepted<>(new WebhookRobotCall(
                        document, form.text("auth", "domain"), form.text("auth", "member_id"), form)))
                .orElseGet(() -> new Received.Refused<>(Refusal.INCOMPLETE));
    }

    @Override
    public String toString() {
        return "WebhookRobotCall[" + document + "]";
    }
}
