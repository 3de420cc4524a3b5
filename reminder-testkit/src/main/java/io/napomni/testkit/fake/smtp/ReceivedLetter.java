package io.napomni.testkit.fake.smtp;

import java.util.List;
import java.util.Optional;

/**
 * A letter as the server took it. The bytes are what the client sent between DATA and the final dot, with dot stuffing
 * undone and lines ended by CRLF: they are an {@code .eml} file.
 */
public final class ReceivedLetter {

    private final String envelopeSender;
    private final List<String> recipients;
    private final byte[] bytes;
    private final int turns;
    private final boolean encrypted;
    private final MimePart whole;

    ReceivedLetter(String envelopeSender, List<String> recipients, byte[] bytes, int turns, boolean encrypted) {
        this.envelopeSender = envelopeSender;
        this.recipients = recipients;
        this.bytes = bytes;
        this.turns = turns;
        this.encrypted = encrypted;
        this.whole = MimePart.parse(bytes);
    }

    /** Where bounces go: the address in MAIL FROM. */
    public String envelopeSender() {
        return envelopeSender;
    }

    /** The only, or the first, address in RCPT TO. */
    public String recipient() {
        return recipients.get(0);
    }

    /** Each address in RCPT TO that was accepted. */
    public List<String> recipients() {
        return recipients;
    }

    /** The letter as an {@code .eml} file; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How often the client waited for an answer from MAIL to the one after the dot: 4 without pipelining. */
    public int turns() {
        return turns;
    }

    /** Whether it came over TLS. */
    public boolean encrypted() {
        return encrypted;
    }

    /** The Message-ID with its angle brackets; empty when there is none. */
    public String messageId() {
        return header("Message-ID").orElse("");
    }

    /** The subject, decoded; empty when there is none. */
    public String subject() {
        return header("Subject").orElse("");
    }

    /** The first header of this name, unfolded and decoded (RFC 2047). */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Every header of this name, unfolded and decoded. */
    public List<String> headers(String name) {
        return whole.headers(name).stream().map(EncodedText::decode).toList();
    }

    /** The first text part of this type, for example {@code text/html}, decoded; lines ended as they came. */
    public Optional<String> part(String type) {
        return whole.find(type).map(MimePart::text);
    }
}
