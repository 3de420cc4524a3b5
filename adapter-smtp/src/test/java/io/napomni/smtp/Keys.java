package io.napomni.smtp;

import java.io.InputStream;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys of the fake server, made with keytool for these tests alone: {@code good} for localhost and 127.0.0.1,
 * {@code wrong-host} and {@code expired}, each signed by a test authority; {@code stranger} signed by itself.
 */
final class Keys {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Keys() {}

    static SSLContext server(String alias) throws Exception {
        KeyStore one = empty();
        one.setKeyEntry(alias, stored().getKey(alias, PASSWORD), PASSWORD, stored().getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts the test authority and nobody else. */
    static SSLSocketFactory trusted() throws Exception {
        KeyStore one = empty();
        one.setCertificateEntry("authority", stored().getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(one);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    private static KeyStore stored() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Keys.class.getResourceAsStream("/fake-smtp.p12")) {
            store.load(file, PASSWORD);
        }
        return store;
    }
}
