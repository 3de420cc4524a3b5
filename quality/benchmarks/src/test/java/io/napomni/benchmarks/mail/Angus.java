package io.napomni.benchmarks.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Jakarta Mail as its pages show it, with time-outs; no ledger. */
final class Angus {

    private Angus() {}

    /** Each letter over a connection of its own. */
    static long sendEach(int port, int letters) {
        Session session = session(port);
        try {
            for (int i = 0; i < letters; i++) {
                Transport.send(message(session, i));
            }
            return letters;
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Over connections that stay open, a thread for each. */
    static long sendPooled(int port, int connections, int letters) {
        CompletableFuture<?>[] threads = IntStream.range(0, connections)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> sendOver(port, i, connections, letters), task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(threads).join();
        return letters;
    }

    private static void sendOver(int port, int first, int step, int letters) {
        Session session = session(port);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = first; i < letters; i += step) {
                MimeMessage message = message(session, i);
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Makes a letter and its bytes, and sends nothing. */
    static void write(Session session, int number, OutputStream out) {
        try {
            message(session, number).writeTo(out);
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Session session(int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", "10000");
        settings.setProperty("mail.smtp.timeout", "30000");
        settings.setProperty("mail.smtp.writetimeout", "60000");
        return Session.getInstance(settings);
    }

    private static MimeMessage message(Session session, int number) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        try {
            message.setFrom(new InternetAddress(Specimen.FROM, Specimen.NAME, "UTF-8"));
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(Specimen.customer(number)));
        message.setSubject(Specimen.SUBJECT, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(Specimen.TEXT, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Specimen.HTML, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }
}
