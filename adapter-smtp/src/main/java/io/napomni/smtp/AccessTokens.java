package io.napomni.smtp;

/** Gives the access tokens of one mailbox, as OAuth has them. Asked for each connection. Safe for several threads. */
public interface AccessTokens {

    /**
     * A token that should still hold.
     *
     * @throws io.napomni.port.ReminderException if there is none; nothing is sent then
     */
    Secret current();

    /**
     * A new token, because the server refused the current one. Asked once for a connection.
     *
     * @throws io.napomni.port.ReminderException if there is none; nothing is sent then
     */
    Secret renewed();
}
