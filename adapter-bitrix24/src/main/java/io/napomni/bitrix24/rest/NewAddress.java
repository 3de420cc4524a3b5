package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a renamed portal from a stranger. A cloud portal that was renamed answers with 302 from its old name; what it
 * names must be a portal of the same cloud and the same path. Nothing else is followed, since the request carries a
 * secret.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/cloud-and-on-premise/cloud/change-domen.html">renamed portals</a>
 */
final class NewAddress {
    private static final Pattern CLOUD = Pattern.compile("[a-z0-9-]+\\.(?<cloud>bitrix24\\.[a-z]{2,3}(\\.[a-z]{2})?)");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}");

    private NewAddress() {}

    /** The origin to use from now on; empty if the answer names none that may be trusted. */
    static Optional<URI> in(URI asked, String location) {
        try {
            URI named = new URI(location);
            boolean same = Objects.equals(named.getRawPath(), asked.getRawPath())
                    && Objects.equals(named.getScheme(), asked.getScheme())
                    && named.getRawUserInfo() == null
                    && areKin(asked, named);
            return same ? Optional.of(Origin.of(named)) : Optional.empty();
        } catch (URISyntaxException itsMessageHoldsTheSecret) {
            return Optional.empty();
        }
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static boolean areKin(URI asked, URI named) {
        Matcher old = CLOUD.matcher(host(asked));
        Matcher other = CLOUD.matcher(host(named));
        boolean oneCloud =
                old.matches() && other.matches() && old.group("cloud").equals(other.group("cloud"));
        return (oneCloud && asked.getPort() == named.getPort())
                || (LOOPBACK.matcher(host(asked)).matches()
                        && LOOPBACK.matcher(host(named)).matches());
    }
}
