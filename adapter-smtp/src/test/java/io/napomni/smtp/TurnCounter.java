package io.napomni.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between client and server and counts turns: how often the client spoke after it had heard something. */
final class TurnCounter implements AutoCloseable {

    private final ServerSocket listening;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean serverSpokeLast;
    private int turns;

    TurnCounter(int behind) {
        this.behind = behind;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    synchronized int turns() {
        return turns;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(client);
                open.add(server);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                daemon(() -> pass(client, server, this::clientSpeaks));
                daemon(() -> pass(server, client, this::serverSpeaks));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to, Runnable told) {
        byte[] piece = new byte[256 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                told.run();
                out.write(piece, 0, count);
            }
        } catch (IOException hungUp) {
            // One of them left, so the other is let go.
        }
    }

    private synchronized void clientSpeaks() {
        turns += serverSpokeLast ? 1 : 0;
        serverSpokeLast = false;
    }

    private synchronized void serverSpeaks() {
        serverSpokeLast = true;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "turn-counter");
        thread.setDaemon(true);
        thread.start();
    }
}
