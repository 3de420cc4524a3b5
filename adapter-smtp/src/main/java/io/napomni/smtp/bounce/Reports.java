package io.napomni.smtp.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the delivery reports in a letter. Whatever it is given, it answers, and never with a failure. Of a long letter
 * the beginning is read, in which a report has what matters.
 */
public final class Reports {

    private static final int LONGEST = 64 * 1024;

    private Reports() {}

    /** What the letter reports; nothing when it is no report (RFC 6522), or cannot be read. */
    public static List<DeliveryReport> in(byte[] letter) {
        try {
            MimeMessage message = message(letter, ReportStart.ofAny(letter));
            if (!message.isMimeType("multipart/report")) {
                return List.of();
            }
            @Nullable String boundary = new ContentType(message.getContentType()).getParameter("boundary");
            int length = ReportStart.ofParts(letter, Objects.requireNonNullElse(boundary, ""));
            return message(letter, length).getContent() instanceof Multipart parts ? read(parts) : List.of();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // Strangers write to this address too, and some of them badly.
            return List.of();
        }
    }

    private static MimeMessage message(byte[] letter, int length) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter, 0, length));
    }

    private static List<DeliveryReport> read(Multipart parts) throws MessagingException, IOException {
        String status = "";
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = text(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId(part);
            }
        }
        return ReportFields.read(status, messageId);
    }

    private static Optional<String> messageId(Part original) throws MessagingException, IOException {
        byte[] head = text(original).getBytes(StandardCharsets.ISO_8859_1);
        @Nullable String id = new InternetHeaders(new ByteArrayInputStream(head)).getHeader("Message-ID", null);
        return Optional.ofNullable(id).map(String::strip);
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
    }
}
