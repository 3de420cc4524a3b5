package io.napomni.bitrix24.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Scheme and host of an address, written alike for all that mean the same. */
public final class Origin {
    private Origin() {}

    /**
     * In lower case, and without the port that the scheme means anyway.
     *
     * @param address with a scheme and a host
     * @throws URISyntaxException if it has no host
     */
    public static URI of(URI address) throws URISyntaxException {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() == usual ? -1 : address.getPort();
        return new URI(scheme, null, address.getHost().toLowerCase(Locale.ROOT), port, null, null, null);
    }
}
