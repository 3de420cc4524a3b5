package io.napomni.smtp;

import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes the bytes of a letter: one recipient, plain text and HTML, ASCII only. The same effect gives the same bytes but
 * for the Date line, on any machine and in any locale.
 */
final class LetterWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Sender sender;
    private final Marks marks;

    LetterWriter(Sender sender, Marks marks) {
        this.sender = sender;
        this.marks = marks;
    }

    /** @param date goes into the Date header, to the second */
    byte[] write(String effectId, SendMail action, Rendered letter, Instant date) {
        String boundary = marks.boundary(effectId);
        StringBuilder text = new StringBuilder(4096);
        header(text, "Date", DATE.format(date));
        header(text, "From", mailbox(sender.name(), sender.address()));
        header(text, "To", action.to().value());
        action.replyTo().ifPresent(to -> header(text, "Reply-To", to.value()));
        header(text, "Message-ID", marks.messageId(effectId));
        header(text, "Subject", EncodedWords.text(HeaderText.cleaned(letter.subject())));
        // RFC 3834 section 5, and what Exchange obeys: no answers by machines.
        header(text, "Auto-Submitted", "auto-generated");
        header(text, "X-Auto-Response-Suppress", "All");
        header(text, "MIME-Version", "1.0");
        header(text, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        text.append("\r\n--").append(boundary).append("\r\n").append(BodyText.part("text/plain", letter.text()));
        text.append("--").append(boundary).append("\r\n").append(BodyText.part("text/html", letter.html()));
        text.append("--").append(boundary).append("--\r\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String mailbox(HeaderText name, EmailAddress address) {
        return name.value().isEmpty() ? address.value() : EncodedWords.phrase(name) + "\r\n <" + address.value() + ">";
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
