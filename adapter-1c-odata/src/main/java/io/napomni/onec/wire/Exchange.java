package io.napomni.onec.wire;

import io.napomni.onec.error.Diagnosis;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One GET and its whole answer within one time limit. No redirect is followed, since it would carry the password
 * elsewhere. Nothing here waits for a thread of the common pool.
 */
final class Exchange {
    private static final int LONGEST_ERROR = 64 << 10;

    private final HttpClient client;
    private final Credentials credentials;
    private final Clock clock;

    Exchange(Credentials credentials, Duration connect, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /** Asks once. An interrupted thread stays so. */
    <T> Reply<T> get(Ask<T> ask, Visit visit) {
        CompletableFuture<Void> alarm =
                new CompletableFuture<Void>().orTimeout(ask.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            HttpResponse<AnswerStream> response =
                    client.send(request(ask, visit), head -> new AnswerStream(ask.largestAnswer()));
            alarm.exceptionally(late -> response.body().expire());
            String path = ask.address().getRawPath();
            response.headers().allValues("Set-Cookie").forEach(cookie -> visit.note(cookie, path));
            try (AnswerStream body = response.body()) {
                return received(ask, response, body);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return failed(ask, ErrorKind.STOPPED);
        } catch (IOException failure) {
            return failed(ask, Trouble.beforeTheAnswer(failure));
        } finally {
            alarm.complete(null);
        }
    }

    private HttpRequest request(Ask<?> ask, Visit visit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(ask.address())
                .timeout(ask.timeLimit())
                .header("Accept", ask.expected().accept())
                .header("User-Agent", "Napomni")
                .header("Authorization", credentials.header())
                .GET();
        visit.headers().forEach(request::header);
        return request.build();
    }

    private <T> Reply<T> received(Ask<T> ask, HttpResponse<AnswerStream> response, AnswerStream body) {
        if (response.statusCode() != 200) {
            return refused(ask, response, body);
        }
        Opening opening = new Opening(body);
        try {
            String start = opening.start();
            if (start.isEmpty()) {
                return failed(ask, ErrorKind.LOST);
            } else if (ask.expected().begins(start)) {
                return new Reply.Ok<>(ask.reader().read(opening.stream()));
            }
            byte[] beginning = opening.stream().readNBytes(LONGEST_ERROR);
            return new Reply.Failed<>(Diagnosis.of(200, beginning, false, ask.where()));
        } catch (IOException failure) {
            return failed(ask, Trouble.inTheAnswer(failure, body.isOver()));
        }
    }

    private <T> Reply<T> refused(Ask<T> ask, HttpResponse<AnswerStream> response, AnswerStream body) {
        OneCError error = Diagnosis.of(response.statusCode(), beginning(body), ask.isLong(), ask.where());
        Optional<String> retryAfter = response.headers().firstValue("Retry-After");
        return new Reply.Failed<>(retryAfter
                .flatMap(header -> Backoff.named(header, clock.instant()))
                .map(time ->
                        new OneCError(error.where(), error.kind(), error.status(), error.code(), Optional.of(time)))
                .orElse(error));
    }

    /** The status says enough if the body does not come. */
    private static byte[] beginning(AnswerStream body) {
        try {
            return body.readNBytes(LONGEST_ERROR);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private static <T> Reply<T> failed(Ask<T> ask, ErrorKind kind) {
        return new Reply.Failed<>(OneCError.of(ask.where(), kind));
    }
}
