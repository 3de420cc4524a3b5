package io.napomni.bitrix24.rest;

import io.napomni.port.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an incoming webhook: {@code https://PORTAL/rest/USER/SECRET/}. Whoever has it has the portal, so its
 * text form is masked, and it is never repeated in a message. Scheme and host are fixed once made.
 */
public final class Webhook {
    private static final Pattern PATH =
            Pattern.compile("/rest/(?<user>\\d{1,10})/(?<secret>[A-Za-z0-9_-]{4,128})(/([a-z.]+)?)?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"']+@[^\\s@<>\"']+");
    private static final int LONGEST_QUOTE = 160;

    private final String origin;
    private final String user;
    private final String secret;

    private Webhook(String origin, String user, String secret) {
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
        String origin = scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return new Webhook(origin, path.group("user"), path.group("secret"));
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

    /** Host of the portal, with the port if one was given. */
    public String portal() {
        return origin.substring(origin.indexOf("://") + 3);
    }

    URI address(String method) {
        return URI.create(origin + "/rest/" + user + "/" + secret + "/" + method);
    }

    /** What the other side wrote, short enough and clean enough for a message: no secret, no address, no markup. */
    String quote(String text) {
        String masked = text.replaceAll("(?i)" + Pattern.quote(secret), "***").replaceAll("<[^>]{0,99}>", " ");
        String clean = MAIL.matcher(masked)
                .replaceAll("***")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Masked: only the portal is shown. */
    @Override
    public String toString() {
        return origin + "/rest/***/***/";
    }
}
