package io.napomni.testkit.fake.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The bytes of one connection: lines in, replies out in groups, as RFC 2920 has it, and each group counted. */
final class SmtpLink {

    private static final int LONGEST_LINE = 1_000_000;

    private final Socket raw;
    private Socket socket;
    private InputStream in;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private int turns;

    SmtpLink(Socket raw) throws IOException {
        this.raw = raw;
        this.socket = raw;
        this.in = new BufferedInputStream(raw.getInputStream());
    }

    void secure(SSLContext key) throws IOException {
        SSLSocket secured = (SSLSocket) key.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    boolean isSecured() {
        return socket != raw;
    }

    /** Groups of replies sent so far: how often the other side had to wait for us. */
    int turns() {
        return turns;
    }

    void reply(String text) {
        pending.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void flush() throws IOException {
        if (pending.size() > 0) {
            turns++;
            socket.getOutputStream().write(pending.toByteArray());
            socket.getOutputStream().flush();
            pending.reset();
        }
    }

    /** One line without its end; replies go out before it waits for anything. */
    byte[] readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("the client hung up");
            }
            line.write(next);
        }
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Arrays.copyOf(bytes, length);
    }

    /** Half a line may have come and no more will, until the other side has its reply. */
    private int read() throws IOException {
        if (pending.size() > 0 && in.available() == 0) {
            flush();
        }
        return in.read();
    }

    void drop() throws IOException {
        socket.close();
        raw.close();
    }

    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }
}
