package io.napomni.smtp.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sockets of one connection, which Angus keeps to itself: to limit each wait, with TLS over it too, to hear
 * whether replies are whole, and to cut it without a word. Sets TCP_NODELAY, which Angus leaves off: with it the end of
 * a letter does not wait for the acknowledgement of what came before.
 */
public final class SocketTap {

    /** So many times its time-out may a wait last in which bytes keep dripping. */
    private static final int DRIPPING = 2;

    private final Duration read;
    private final Duration write;
    private final Deadline deadline = new Deadline(this::cut);
    private final List<Hearing> hearings = new ArrayList<>();
    private volatile @Nullable Socket lowest;
    private @Nullable WatchedSocket highest;

    /**
     * Nothing is open yet.
     *
     * @param read for a handshake
     * @param write for each piece to be taken off our hands
     */
    public SocketTap(Duration read, Duration write) {
        this.read = read;
        this.write = write;
    }

    /** Makes sockets that are not connected yet, and holds them. */
    public SocketFactory plain() {
        return new PlainSockets(this);
    }

    /** Lays TLS over a socket, checking the certificate with this. */
    public SSLSocketFactory tls(SSLSocketFactory trusted) {
        return new TlsSockets(trusted, this);
    }

    /** Something is about to be read that must begin within this time and be whole within twice as long. */
    public void expect(Duration wait) {
        Socket held = lowest;
        hearings.forEach(Hearing::begin);
        if (held != null) {
            try {
                held.setSoTimeout((int) wait.toMillis());
            } catch (SocketException closed) {
                // Whoever reads next will be told.
            }
            deadline.start(wait.multipliedBy(DRIPPING));
        }
    }

    /** Nothing is waited for any more. */
    public void rest() {
        deadline.stop();
    }

    /** Whether the last line that came was whole. */
    public boolean hasLineEnded() {
        return hearings.isEmpty() || hearings.get(hearings.size() - 1).hasLineEnded();
    }

    /** Closes without a word; whoever reads or writes is told by an exception. */
    public void cut() {
        Socket held = lowest;
        if (held != null) {
            try {
                held.close();
            } catch (IOException closed) {
                // It is gone either way.
            }
        }
    }

    /** The socket at the bottom, under whatever will be laid over it. */
    WatchedSocket hold(Socket made) throws IOException {
        WatchedSocket watched = listenTo(new WatchedSocket(made, write));
        lowest = watched;
        try {
            watched.setTcpNoDelay(true);
        } catch (SocketException closed) {
            // Whoever writes next will be told.
        }
        return watched;
    }

    WatchedSocket listenTo(WatchedSocket socket) {
        hearings.add(socket.hearing());
        highest = socket;
        return socket;
    }

    /** The socket that letters go through, above whatever protects them. */
    WatchedSocket top() throws IOException {
        WatchedSocket held = highest;
        if (held == null) {
            throw new SocketException("nothing is connected");
        }
        return held;
    }

    void expectHandshake() {
        expect(read);
    }

    /** Makes sockets without protection and shows each to a tap first. Angus connects them itself. */
    private static final class PlainSockets extends SocketFactory {

        private final SocketTap tap;

        private PlainSockets(SocketTap tap) {
            this.tap = tap;
        }

        @Override
        public Socket createSocket() throws IOException {
            return tap.hold(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return tap.hold(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return tap.hold(new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return tap.hold(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return tap.hold(new Socket(host, port, from, fromPort));
        }
    }
}
