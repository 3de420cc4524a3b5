package io.napomni.proofs.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a client and a server and keeps every byte that the client sends. */
final class Tap implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final int port;

    Tap(int port) throws IOException {
        this.port = port;
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What the client has sent, byte for byte. */
    synchronized String captured() {
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    private synchronized void keep(byte[] bytes, int length) {
        sent.write(bytes, 0, length);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                daemon(() -> copy(client, server, true));
                daemon(() -> copy(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean kept) {
        byte[] bytes = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (kept) {
                    keep(bytes, length);
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException gone) {
            // One side has hung up, and now the other hears it.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
