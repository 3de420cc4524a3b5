package io.napomni.smtp;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A letter whose bytes are made already, in the clothes that Angus' transport asks for. */
final class MadeLetter extends MimeMessage {

    private final byte[] bytes;

    MadeLetter(Session session, byte[] bytes) {
        super(session);
        this.bytes = bytes;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders) throws IOException {
        out.write(bytes);
    }
}
