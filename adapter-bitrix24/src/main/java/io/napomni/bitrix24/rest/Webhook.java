package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Origin;
import io.napomni.bitrix24.wire.Quotes;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an incoming webhook: {@code https://PORTAL/rest/USER/SECRET/}. Whoever has it has the portal, so its
 * text form is masked, and it is never repeated in a message. Scheme and host are fixed once made.
 */
public final class Webhook extends Access {
    private static final Pattern PATH =
            Pattern.compile("/rest/(?<user>\\d{1,10})/(?<secret>[A-Za-z0-9_-]{4,128})(/([a-z.]+)?)?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final String origin;
    private final String user;
    private final Secret secret;

    private Webhook(String origin, String user, Secret secret) {
        this.origin = origin;
        this.user = user;
        this.secret = secret;
    }

    /**
     * Reads the address as the portal shows it; a method name at its end is dropped.
     *
     * @throws ConfigurationException if it is no such address, or is not https and not on this machine; the message
     *     does not repeat it
     */
    public static Webhook of(String url) {
        URI uri = parse(url.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean nothingElse = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        Matcher path = PATH.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        if (host.isEmpty() || !nothingElse || !path.matches()) {
            throw refused("is not of the form https://PORTAL/rest/USER/SECRET/");
        }
        boolean safe = scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
        if (!safe) {
            throw refused("does not begin with https://");
        }
        return new Webhook(origin(uri), path.group("user"), Secret.of(path.group("secret")));
    }

    private static String origin(URI uri) {
        try {
            return Origin.of(uri).toString();
        } catch (URISyntaxException itsMessageMayHoldMore) {
            throw refused("has characters that no address has");
        }
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException itsMessageHoldsTheSecret) {
            throw refused("has characters that no address has");
        }
    }

    private static ConfigurationException refused(String why) {
        return new ConfigurationException("The Bitrix24 webhook address " + why
                + ". Copy it from the portal: Developer resources, Other, Incoming webhook.");
    }

    @Override
    public String portal() {
        return origin.substring(origin.indexOf("://") + 3);
    }

    @Override
    Object identity() {
        return pass();
    }

    @Override
    Pass pass() {
        return new Pass(URI.create(origin), Secret.of(user + "/" + secret.reveal() + "/"), Optional.empty());
    }

    @Override
    boolean isRenewable() {
        return false;
    }

    @Override
    Pass renewed(Pass worn) {
        return worn;
    }

    @Override
    void moved(URI newOrigin) {
        // Whoever configured the address has to change it; until then each client follows by itself.
    }

    @Override
    String quote(String text) {
        return Quotes.clean(text, List.of(secret));
    }

    /** Masked: only the portal is shown. */
    @Override
    public String toString() {
        return origin + "/rest/***/***/";
    }
}
