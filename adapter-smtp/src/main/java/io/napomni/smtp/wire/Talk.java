package io.napomni.smtp.wire;

import io.napomni.smtp.reply.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said and heard once a connection stands: commands leave in groups, each in one piece (RFC 2920), and replies
 * are whole or none. Not for several threads.
 */
public final class Talk {

    /** Another line belongs to this reply (RFC 5321 section 4.2.1). */
    private static final Pattern AND_MORE = Pattern.compile("\\d\\d\\d-");

    private final SocketTap tap;
    private final InputStream in;
    private final OutputStream out;

    /**
     * Takes over from whoever connected.
     *
     * @throws IOException if nothing is connected
     */
    public Talk(SocketTap tap) throws IOException {
        this.tap = tap;
        this.in = new BufferedInputStream(tap.top().getInputStream());
        this.out = tap.top().getOutputStream();
    }

    /** @throws IOException if it could not all be handed to this machine; how much was, nobody knows */
    public void say(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
    }

    /**
     * The next reply. Empty when none came in time, when it was cut off, or when it was no reply: then nobody knows any
     * more which reply answers what, and nothing further may be said.
     */
    public Optional<Reply> hear(Duration wait) {
        tap.expect(wait);
        try {
            return Reply.parse(lines());
        } catch (IOException silent) {
            return Optional.empty();
        } finally {
            tap.rest();
        }
    }

    /** Whether there is something to hear although nothing was asked, a farewell for example. */
    public boolean isSpokenTo() {
        try {
            return in.available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Servers say more than ASCII in their own words, mostly in UTF-8. */
    private static String text(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(line, StandardCharsets.ISO_8859_1);
    }

    private String lines() throws IOException {
        StringBuilder reply = new StringBuilder();
        String line;
        do {
            line = line();
            reply.append(line);
        } while (AND_MORE.matcher(line).lookingAt() && reply.length() < Hearing.LONGEST);
        return reply.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int next;
        do {
            next = in.read();
            if (next < 0 || line.size() > Hearing.LONGEST) {
                throw new EOFException("the reply was cut off, or does not end");
            }
            line.write(next);
        } while (next != '\n');
        return text(line.toByteArray());
    }
}
