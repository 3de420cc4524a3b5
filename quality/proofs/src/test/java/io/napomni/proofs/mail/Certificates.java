package io.napomni.proofs.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys of mail servers, those of the mail adapter's tests: {@code good} for 127.0.0.1, {@code wrong-host} and
 * {@code expired} are signed by an authority, {@code stranger} by itself.
 */
final class Certificates {

    private static final Path STORE = Path.of("../../adapter-smtp/src/test/resources/fake-smtp.p12");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Certificates() {}

    static SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore stored = stored();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        one.setKeyEntry(alias, stored.getKey(alias, PASSWORD), PASSWORD, stored.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts the authority and nobody else. */
    static SSLSocketFactory trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("authority", stored().getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static KeyStore stored() throws GeneralSecurityException, IOException {
        try (InputStream file = Files.newInputStream(STORE)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD);
            return keys;
        }
    }
}
