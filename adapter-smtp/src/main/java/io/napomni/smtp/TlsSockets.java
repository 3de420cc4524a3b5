package io.napomni.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over sockets and shows each of those below to a tap first. */
final class TlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory trusted;
    private final UnaryOperator<Socket> tap;

    TlsSockets(SSLSocketFactory trusted, UnaryOperator<Socket> tap) {
        this.trusted = trusted;
        this.tap = tap;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return trusted.createSocket(tap.apply(below), host, port, autoClose);
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
        return tap.apply(trusted.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return tap.apply(trusted.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return tap.apply(trusted.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return tap.apply(trusted.createSocket(host, port, from, fromPort));
    }
}
