package io.napomni.benchmarks.mail;

import io.vertx.core.Future;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.util.stream.IntStream;

/** The Vert.x mail client, which sends without waiting and groups commands; no ledger. */
final class Vertx implements AutoCloseable {

    private final io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
    private final MailClient client;

    Vertx(int port, int connections) {
        client = MailClient.create(
                vertx,
                new MailConfig()
                        .setHostname("127.0.0.1")
                        .setPort(port)
                        .setMaxPoolSize(connections)
                        .setKeepAlive(true)
                        .setPipelining(true));
    }

    long send(int letters) {
        Future.all(IntStream.range(0, letters)
                        .mapToObj(number -> client.sendMail(message(number)))
                        .toList())
                .await();
        return letters;
    }

    private static MailMessage message(int number) {
        return new MailMessage()
                .setFrom(Specimen.FROM)
                .setTo(Specimen.customer(number))
                .setSubject(Specimen.SUBJECT)
                .setText(Specimen.TEXT)
                .setHtml(Specimen.HTML);
    }

    @Override
    public void close() {
        client.close().await();
        vertx.close().await();
    }
}
