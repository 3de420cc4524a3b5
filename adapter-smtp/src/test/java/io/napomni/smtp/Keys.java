package io.napomni.smtp;

import java.io.InputStream;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys of the fake server, made with keytool for these tests alone: {@code good} for localhost and 127.0.0.1,
 * {@code wrong-host} and {@code expired}, each signed by a test authority; {@code stranger} signed by itself. Read once:
 * their file is made to be slow to open.
 */
public final class Keys {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore STORED = stored();
    private static final SSLSocketFactory TRUSTED = authority();
    private static final Map<String, SSLContext> SERVERS = List.of("good", "wrong-host", "expired", "stranger").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Keys::open));

    private Keys() {}

    public static SSLContext server(String alias) {
        return Objects.requireNonNull(SERVERS.get(alias));
    }

    /** Trusts the test authority and nobody else. */
    public static SSLSocketFactory trusted() {
        return TRUSTED;
    }

    private static SSLContext open(String alias) {
        try {
            KeyStore one = empty();
            one.setKeyEntry(alias, STORED.getKey(alias, PASSWORD), PASSWORD, STORED.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (Exception unreadable) {
            throw new IllegalStateException("the test's key " + alias + " cannot be read", unreadable);
        }
    }

    private static SSLSocketFactory authority() {
        try {
            KeyStore one = empty();
            one.setCertificateEntry("authority", STORED.getCertificate("authority"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(one);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (Exception unreadable) {
            throw new IllegalStateException("the test's authority cannot be read", unreadable);
        }
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    private static KeyStore stored() {
        try (InputStream file = Keys.class.getResourceAsStream("/fake-smtp.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            return store;
        } catch (Exception unreadable) {
            throw new IllegalStateException("the test's keys cannot be read", unreadable);
        }
    }
}
