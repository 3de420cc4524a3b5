package io.napomni.bitrix24.rest;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One request and its whole answer, within one time limit: the client's own limit ends with the head of the answer, so a
 * body that drips would hang us. No redirect is followed, since it would carry the secret elsewhere. What the client
 * throws is turned into words of ours, because its messages can hold the address.
 */
final class HttpExchange {
    private final Webhook webhook;
    private final Envelope envelope;
    private final Clock clock;
    private final Duration callTimeout;
    private final HttpClient client;

    HttpExchange(Webhook webhook, Clock clock, PortalOptions options) {
        this.webhook = webhook;
        this.envelope = new Envelope(webhook);
        this.clock = clock;
        this.callTimeout = options.callTimeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .build();
    }

    Reply post(String method, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(webhook.address(method))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "Napomni")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var pending = client.sendAsync(request, BoundedBody.handler());
        try {
            var response = pending.get(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return read(method, response);
        } catch (TimeoutException late) {
            return givenUp(pending, method, "not within " + callTimeout.toSeconds() + " s");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return givenUp(pending, method, "the thread was interrupted");
        } catch (ExecutionException failed) {
            return failed(method, failed);
        }
    }

    private Reply read(String method, HttpResponse<BoundedBody.Body> response) {
        Reply reply = envelope.read(
                method,
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location"));
        Optional<Instant> notBefore =
                response.headers().firstValue("Retry-After").flatMap(named -> Backoff.named(named, clock.instant()));
        return reply instanceof Reply.Failed failed && notBefore.isPresent()
                ? new Reply.Failed(failed.error().notBefore(notBefore.get()))
                : reply;
    }

    private Reply givenUp(CompletableFuture<HttpResponse<BoundedBody.Body>> pending, String method, String why) {
        pending.cancel(true);
        return new Reply.Failed(PortalError.of(envelope.where(method), ErrorKind.LOST, why));
    }

    private Reply failed(String method, ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean neverSent = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        ErrorKind kind = neverSent ? ErrorKind.UNREACHABLE : ErrorKind.LOST;
        String what = cause instanceof SSLHandshakeException ? "its certificate is not trusted" : "";
        return new Reply.Failed(PortalError.of(envelope.where(method), kind, what));
    }
}
