package io.napomni.proofs.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that is polite up to the letter, reads so many bytes of it, and cuts the connection. */
final class CutServer implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();
    private volatile int cutAfter;

    CutServer() throws IOException {
        Thread thread = new Thread(this::accept, "cut-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    void cutAfter(int bytes) {
        cutAfter = bytes;
    }

    int connections() {
        return connections.get();
    }

    /** How many letters it read up to and with their end. */
    int whole() {
        return whole.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                connections.incrementAndGet();
                talk(socket);
                // A reset, as a cable that is pulled and plugged in again makes one.
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                // Whoever was cut off comes again.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        say(out, "220 mail.example ESMTP");
        String command = line(in);
        while (!command.isEmpty()) {
            if (command.startsWith("DATA")) {
                say(out, "354 go on");
                String read = new String(in.readNBytes(cutAfter), StandardCharsets.ISO_8859_1);
                whole.addAndGet(read.endsWith("\r\n.\r\n") ? 1 : 0);
                return;
            }
            say(out, command.startsWith("QUIT") ? "221 bye" : "250 OK");
            command = line(in);
        }
    }

    /** Byte by byte, so that nothing of the letter is read ahead. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
