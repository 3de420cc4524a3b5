package io.napomni.proofs.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A mail server that knows TLS 1.0 only: whatever it is offered, it chooses that. A JDK of today would not do so, hence
 * the bytes (RFC 2246 section 7.4.1.3).
 */
final class OldTls implements AutoCloseable {

    private static final int RANDOM = 32;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    OldTls() throws IOException {
        Thread thread = new Thread(this::accept, "old-tls");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                talk(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException gone) {
                // Whoever hung up may come again.
            }
        }
    }

    private static void talk(InputStream in, OutputStream out) throws IOException {
        say(out, "220 mail.example ESMTP");
        for (String command = line(in); !command.isEmpty(); command = line(in)) {
            if (command.startsWith("EHLO")) {
                say(out, "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN");
            } else if (command.startsWith("STARTTLS")) {
                say(out, "220 go on");
                byte[] head = in.readNBytes(5);
                in.readNBytes(((head[3] & 0xff) << 8) | (head[4] & 0xff));
                out.write(hello());
                out.flush();
                // Whatever is answered now is for the tap to see.
                in.readAllBytes();
            } else {
                say(out, "250 OK");
            }
        }
    }

    /** ServerHello: TLS 1.0, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression. */
    private static byte[] hello() {
        int body = 2 + RANDOM + 1 + 2 + 1;
        byte[] hello = new byte[5 + 4 + body];
        byte[] head = {0x16, 3, 1, 0, (byte) (4 + body), 2, 0, 0, (byte) body, 3, 1};
        System.arraycopy(head, 0, hello, 0, head.length);
        hello[hello.length - 2] = 0x2f;
        return hello;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
