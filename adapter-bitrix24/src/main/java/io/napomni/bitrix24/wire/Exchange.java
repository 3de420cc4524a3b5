package io.napomni.bitrix24.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One request and its whole answer, within one time limit: the client's own limit ends with the head of the answer, so
 * the body has its own. No redirect is followed, since it would carry the secret elsewhere. What the client throws is
 * turned into words of ours, because its messages can hold the address. Safe for several threads, those of the common
 * pool too: nothing here waits for a free thread there, as an answer to {@code sendAsync} would.
 */
public final class Exchange {
    private final Duration callTimeout;
    private final HttpClient client;

    /** @param callTimeout from the request to the last byte of its answer */
    public Exchange(Duration connectTimeout, Duration callTimeout) {
        this.callTimeout = callTimeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** Sends a body, and waits for the answer. An interrupted thread stays so. */
    public Answer post(URI address, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(callTimeout)
                .header("Accept", "application/json")
                .header("User-Agent", "Napomni")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        CompletableFuture<Void> end =
                new CompletableFuture<Void>().orTimeout(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return received(client.send(request.build(), BoundedBody.until(end)));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer.Missed(false, "the thread was interrupted");
        } catch (IOException failed) {
            return failed(failed);
        } finally {
            end.complete(null);
        }
    }

    private static Answer received(HttpResponse<BoundedBody.Read> response) {
        return new Answer.Received(
                response.statusCode(),
                response.body().body(),
                response.body().cut(),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"));
    }

    private Answer failed(IOException failure) {
        boolean untrusted = failure instanceof SSLHandshakeException;
        boolean neverSent =
                untrusted || failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
        return new Answer.Missed(neverSent, untrusted ? "its certificate is not trusted" : why(failure));
    }

    private String why(IOException failure) {
        boolean late = failure instanceof HttpTimeoutException || failure.getCause() instanceof TimeoutException;
        return late ? "not within " + callTimeout.toSeconds() + " s" : "";
    }
}
