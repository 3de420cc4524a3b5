package io.napomni.smtp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
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
}
