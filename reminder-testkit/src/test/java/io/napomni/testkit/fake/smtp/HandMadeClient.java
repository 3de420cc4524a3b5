package io.napomni.testkit.fake.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says lines and reads replies, without knowing what they mean. */
final class HandMadeClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader replies;

    HandMadeClient(FakeSmtpServer server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void say(String... lines) throws IOException {
        sayPart(String.join("\r\n", lines) + "\r\n");
    }

    /** Just this, without a line's end. */
    void sayPart(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The last line of the next reply; {@code closed} when the server has hung up. */
    String hear() throws IOException {
        String line = replies.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = replies.readLine();
        }
        return line == null ? "closed" : line;
    }

    String ask(String... lines) throws IOException {
        say(lines);
        return hear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
