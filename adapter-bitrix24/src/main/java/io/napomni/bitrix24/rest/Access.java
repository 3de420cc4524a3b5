package io.napomni.bitrix24.rest;

import io.napomni.port.ReminderException;
import java.net.URI;

/** How calls get into a portal: through an incoming webhook, as an application, or in the name of one of its
 * users. Its text form shows no secret. */
public abstract sealed class Access permits Webhook, OAuthApp, UserToken {

    Access() {}

    /** Host of the portal, with the port if one was given. */
    public abstract String portal();

    /** Scheme and host of the portal, without a slash at the end: the site in whose cards our pages are shown. */
    public final URI origin() {
        return pass().origin();
    }

    /** Equal for two of them that the portal counts as one. */
    abstract Object identity();

    /** What opens the portal just now. */
    abstract Pass pass();

    /** Whether a worn pass can be changed for a new one. */
    abstract boolean isRenewable();

    /**
     * A pass that is newer than the worn one. Of several threads one asks for it, and the others get what it got.
     *
     * @throws ReminderException if none is given
     */
    abstract Pass renewed(Pass worn);

    /** Learns that the portal has another address. */
    abstract void moved(URI origin);

    /** What the other side wrote, short enough and clean enough for a message: no secret, no address, no markup. */
    abstract String quote(String text);
}
