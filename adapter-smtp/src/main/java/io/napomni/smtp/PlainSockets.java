package io.napomni.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/** Makes sockets without protection and shows each to a tap first. */
final class PlainSockets extends SocketFactory {

    private final UnaryOperator<Socket> tap;
    private final SocketFactory usual = SocketFactory.getDefault();

    PlainSockets(UnaryOperator<Socket> tap) {
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
