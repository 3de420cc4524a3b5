package io.napomni.smtp.letter;

import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes the bytes of a letter: one recipient, plain text and HTML, files, ASCII only. The same effect, letter
 * and date give the same bytes, on any machine and in any locale.
 */
public final class LetterWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String from;
    private final Marks marks;

    /** In whose name, shown as this name; empty for the address alone. */
    public LetterWriter(EmailAddress from, HeaderText name, Marks marks) {
        this.from = mailbox(name, from);
        this.marks = marks;
    }

    /**
     * The whole letter, its lines ended by CRLF.
     *
     * @param date goes into the Date header, to the second
     */
    public byte[] write(String effectId, SendMail action, Rendered letter, Enclosed enclosed, Instant date) {
        StringBuilder text = new StringBuilder(4096);
        header(text, "Date", DATE.format(date));
        header(text, "From", from);
        header(text, "To", action.to().value());
        action.replyTo().ifPresent(to -> header(text, "Reply-To", to.value()));
        header(text, "Message-ID", marks.messageId(effectId));
        header(text, "Subject", EncodedWords.text(HeaderText.cleaned(letter.subject())));
        // RFC 3834 section 5, and what Exchange obeys: no answers by machines.
        header(text, "Auto-Submitted", "auto-generated");
        header(text, "X-Auto-Response-Suppress", "All");
        enclosed.unsubscribe().ifPresent(way -> {
            header(text, "List-Unsubscribe", way.header());
            header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
        header(text, "MIME-Version", "1.0");
        body(text, marks.boundary(effectId), marks.boundary("outer " + effectId), letter, enclosed);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void body(StringBuilder text, String inner, String outer, Rendered letter, Enclosed enclosed) {
        if (enclosed.files().isEmpty()) {
            words(text, inner, letter);
            return;
        }
        header(text, "Content-Type", "multipart/mixed;\r\n boundary=\"" + outer + "\"");
        text.append("\r\n--").append(outer).append("\r\n");
        words(text, inner, letter);
        for (Attachment file : enclosed.files()) {
            text.append("--").append(outer).append("\r\n");
            AttachedPart.append(text, file);
        }
        text.append("--").append(outer).append("--\r\n");
    }

    private static void words(StringBuilder text, String boundary, Rendered letter) {
        header(text, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        text.append("\r\n--").append(boundary).append("\r\n").append(BodyText.part("text/plain", letter.text()));
        text.append("--").append(boundary).append("\r\n").append(BodyText.part("text/html", letter.html()));
        text.append("--").append(boundary).append("--\r\n");
    }

    private static String mailbox(HeaderText name, EmailAddress address) {
        return name.value().isEmpty() ? address.value() : EncodedWords.phrase(name) + "\r\n <" + address.value() + ">";
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
