package io.napomni.onec.wire;

import io.napomni.onec.query.Resource;
import io.napomni.port.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a base is published, such as {@code https://1c.example/ut}; everything asked stays below it. */
public final class BaseAddress {
    private static final String INTERFACE = "/odata/standard.odata";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final URI root;

    private BaseAddress(URI root) {
        this.root = root;
    }

    /**
     * The address of the publication, with or without {@code /odata/standard.odata}. The password goes in clear text,
     * so it must be https unless it is this machine.
     *
     * @throws ConfigurationException if it is no such address; the message does not repeat it
     */
    public static BaseAddress of(String url) {
        return read(url, false);
    }

    /** The same, but http is good enough: the network between is trusted. */
    public static BaseAddress trustingNetwork(String url) {
        return read(url, true);
    }

    private static BaseAddress read(String url, boolean trusting) {
        URI uri = parsed(url.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean more = uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
        if (host.isEmpty() || more || !(scheme.equals("https") || scheme.equals("http"))) {
            throw refused("is not of the form https://HOST/PUBLICATION, without login, ? and #");
        }
        if (scheme.equals("http") && !trusting && !LOOPBACK.matcher(host).matches()) {
            throw refused("begins with http://, which would send the password in clear text");
        }
        String path = uri.getRawPath().replaceFirst("/+$", "");
        String whole = path.endsWith(INTERFACE) ? path : path + INTERFACE;
        return new BaseAddress(URI.create(scheme + "://" + host + port(uri) + whole + "/"));
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException itsMessageRepeatsTheAddress) {
            throw refused("has characters that no address has");
        }
    }

    private static ConfigurationException refused(String why) {
        return new ConfigurationException("The address of the 1C base " + why
                + ". Take it from the browser: https and the name under which the base is published.");
    }

    URI of(Resource resource) {
        return URI.create(root + resource.path() + (resource.query().isEmpty() ? "" : "?" + resource.query()));
    }

    URI schema() {
        return URI.create(root + "$metadata");
    }

    /** For messages: host and port. */
    public String host() {
        return root.getRawAuthority();
    }

    /** The whole of it; it holds no secret. */
    @Override
    public String toString() {
        return root.toString();
    }
}
