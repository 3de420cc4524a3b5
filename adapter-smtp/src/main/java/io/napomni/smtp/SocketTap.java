package io.napomni.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Holds the socket of one connection, which Angus keeps to itself: to change its time-out while TLS lies over it, and to
 * cut it without a word. Sets TCP_NODELAY, which Angus leaves off: with it the end of a letter does not wait for the
 * acknowledgement of what came before.
 */
final class SocketTap {

    private @Nullable Socket socket;

    SocketFactory plain() {
        return new PlainSockets(this::hold);
    }

    SSLSocketFactory tls(SSLSocketFactory trusted) {
        return new TlsSockets(trusted, this::hold);
    }

    void readTimeout(Duration wait) {
        if (socket != null) {
            try {
                socket.setSoTimeout((int) wait.toMillis());
            } catch (SocketException closed) {
                // Whoever reads next will be told.
            }
        }
    }

    void cut() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException closed) {
                // It is gone either way.
            }
        }
    }

    private Socket hold(Socket made) {
        socket = made;
        try {
            made.setTcpNoDelay(true);
        } catch (SocketException closed) {
            // Whoever writes next will be told.
        }
        return made;
    }

    /** Makes sockets without protection and shows each to a tap first. */
    private static final class PlainSockets extends SocketFactory {

        private final UnaryOperator<Socket> tap;
        private final SocketFactory usual = SocketFactory.getDefault();

        private PlainSockets(UnaryOperator<Socket> tap) {
            this.tap = tap;
        }

        @Override
        public Socket createSocket() throws IOException {
            return tap.apply(usual.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return tap.apply(usual.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return tap.apply(usual.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return tap.apply(usual.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return tap.apply(usual.createSocket(host, port, from, fromPort));
        }
    }

    /** Lays TLS over sockets and shows each of those below to a tap first. */
    private static final class TlsSockets extends SSLSocketFactory {

        private final SSLSocketFactory trusted;
        private final UnaryOperator<Socket> tap;

        private TlsSockets(SSLSocketFactory trusted, UnaryOperator<Socket> tap) {
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
}
