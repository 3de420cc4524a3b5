package io.napomni.runner.demo.play;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A port of this machine that nobody else gets until the pages need it: letters name it long before. */
public final class ReservedPort implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final ServerSocket socket;

    private ReservedPort(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Any free one.
     *
     * @throws IOException if there is none
     */
    public static ReservedPort any() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        return new ReservedPort(socket);
    }

    /** Its number. */
    int number() {
        return socket.getLocalPort();
    }

    /** What will be there. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + number());
    }

    /** Lets go of it. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
