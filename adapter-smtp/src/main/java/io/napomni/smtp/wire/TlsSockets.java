package io.napomni.smtp.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Lays TLS over a socket: TLS 1.2 or 1.3, the certificate for the very host that was configured, the handshake done
 * within the time for a reply. What it gives is no {@link SSLSocket}, so that replies can be listened to above the
 * protection; Angus then sets nothing up itself, and has nothing to set up.
 */
final class TlsSockets extends SSLSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLSocketFactory trusted;
    private final SocketTap tap;

    TlsSockets(SSLSocketFactory trusted, SocketTap tap) {
        this.trusted = trusted;
        this.tap = tap;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        Socket lower = below instanceof WatchedSocket ? below : tap.hold(below);
        SSLSocket protectedOne = (SSLSocket) trusted.createSocket(lower, host, port, autoClose);
        SSLParameters demands = protectedOne.getSSLParameters();
        demands.setProtocols(PROTOCOLS.clone());
        // As Angus does: stricter than HTTPS about wildcards.
        demands.setEndpointIdentificationAlgorithm("LDAPS");
        protectedOne.setSSLParameters(demands);
        tap.expectHandshake();
        protectedOne.startHandshake();
        return tap.listenTo(new WatchedSocket(protectedOne, Duration.ZERO));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return trusted.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return trusted.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw neverAsked();
    }

    private static SocketException neverAsked() {
        return new SocketException("TLS is laid over a connected socket only");
    }
}
