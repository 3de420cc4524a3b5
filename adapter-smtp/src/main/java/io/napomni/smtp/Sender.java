package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.letter.HeaderText;

/**
 * In whose name letters go out.
 *
 * @param address what the customer sees and answers to
 * @param name shown beside the address; may be empty
 * @param returnPath where the mail server reports failures to (the envelope sender)
 */
public record Sender(EmailAddress address, HeaderText name, EmailAddress returnPath) {

    /** A sender without a name, to whom failures are reported too. */
    public static Sender of(EmailAddress address) {
        return new Sender(address, new HeaderText(""), address);
    }

    /**
     * The same with a name.
     *
     * @throws IllegalArgumentException if the name holds a line end or a control character
     */
    public Sender named(String name) {
        return new Sender(address, new HeaderText(name), returnPath);
    }

    /** The same with failures reported elsewhere. */
    public Sender returningTo(EmailAddress returnPath) {
        return new Sender(address, name, returnPath);
    }
}
