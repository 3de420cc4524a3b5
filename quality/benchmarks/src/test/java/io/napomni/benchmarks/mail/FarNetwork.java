package io.napomni.benchmarks.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Twenty milliseconds between a client and a server of the same machine: each piece arrives ten after it left, whatever
 * is on its way besides. A connection is there after two turns, with the greeting, as in a real network.
 */
final class FarNetwork implements AutoCloseable {

    private static final long ONE_WAY_MICROS = 10_000;

    private final ServerSocket listening;
    private final int behind;

    FarNetwork(int behind) {
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

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                daemon(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Road road = new Road(3 * ONE_WAY_MICROS);
        road.later(() -> {
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                daemon(() -> pass(client, server));
                daemon(() -> pass(server, client));
            } catch (IOException hungUp) {
                throw new UncheckedIOException(hungUp);
            }
        });
        road.end();
    }

    private static void pass(Socket from, Socket to) {
        Road road = new Road(ONE_WAY_MICROS);
        byte[] piece = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                byte[] copy = Arrays.copyOf(piece, count);
                road.later(() -> write(out, copy));
            }
        } catch (IOException hungUp) {
            // One of them left, so the other is let go.
        }
        road.later(() -> close(to));
        road.end();
    }

    /** Where each thing takes equally long, and none overtakes another. */
    private static final class Road {

        private final ExecutorService end = Executors.newSingleThreadExecutor(FarNetwork::thread);
        private final Executor way;

        Road(long micros) {
            way = CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS, end);
        }

        void later(Runnable arrival) {
            way.execute(arrival);
        }

        void end() {
            way.execute(end::shutdown);
        }
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException hungUp) {
            // Whoever reads there has left.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Nothing is left to be freed.
        }
    }

    private static void daemon(Runnable task) {
        thread(task).start();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "far-network");
        thread.setDaemon(true);
        return thread;
    }
}
