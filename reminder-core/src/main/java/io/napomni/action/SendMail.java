package io.napomni.action;

import io.napomni.model.EmailAddress;
import java.util.Optional;

/**
 * Sends a letter to one address.
 *
 * @param replyTo where answers should go, usually the manager; empty for the sender's own address
 * @param toColleague whether it stays in the company: it then takes no room in the customer's caps and waits for no
 *     cooldown and no send window
 * @param purpose of a customer's letter: whether he may decline letters of this kind alone; its scenario says it
 */
public record SendMail(
        EmailAddress to, Optional<EmailAddress> replyTo, Letter letter, boolean toColleague, Purpose purpose)
        implements Action, Lettered {

    /** A letter to a customer. */
    public SendMail(EmailAddress to, Optional<EmailAddress> replyTo, Letter letter) {
        this(to, replyTo, letter, false, Purpose.CONTRACT);
    }

    /** A letter to a colleague. */
    public static SendMail toColleague(EmailAddress to, Letter letter) {
        return new SendMail(to, Optional.empty(), letter, true, Purpose.CONTRACT);
    }

    /** The same for another purpose. */
    public SendMail serving(Purpose other) {
        return new SendMail(to, replyTo, letter, toColleague, other);
    }
}
