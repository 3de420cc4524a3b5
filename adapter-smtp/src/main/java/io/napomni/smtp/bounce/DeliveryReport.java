package io.napomni.smtp.bounce;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import io.napomni.smtp.reply.ReplyClass;
import java.util.Optional;

/**
 * What a mail server says later about one recipient of one letter.
 *
 * @param recipient whom it was for
 * @param action what became of it: {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or
 *     {@code expanded}, in lower case
 * @param status the enhanced status code (RFC 3463), for example {@code 5.1.1}
 * @param said what the receiving server said, with its code where it is known; may name the recipient
 * @param messageId of our letter, with its angle brackets; empty when the report does not show it
 */
public record DeliveryReport(
        EmailAddress recipient, String action, String status, String said, Optional<String> messageId) {

    /** Whether the letter will not arrive. */
    public boolean isFailure() {
        return action.equals("failed");
    }

    /**
     * Whether it is the address that is wrong, and not the letter, the mailbox or our reputation. The report does not tell
     * at which step it was refused, so only a status that speaks of the address does.
     */
    public boolean isAddressDead() {
        return isFailure() && ReplyClass.of(Phase.DOT, Optional.of(reply())) == ReplyClass.ADDRESS_DEAD;
    }

    /** Without personal data: codes and the words, addresses left out. */
    public String detail() {
        return reply().without(recipient);
    }

    private Reply reply() {
        int byStatus = status.startsWith("4") ? 450 : 550;
        Optional<Reply> heard = Reply.parse(said);
        String words = heard.map(Reply::text).orElse(said);
        return new Reply(heard.map(Reply::code).orElse(byStatus), status, words);
    }

    /** Without the recipient, because text forms end in logs. */
    @Override
    public String toString() {
        return "DeliveryReport[" + action + " " + status + " " + recipient + "]";
    }
}
