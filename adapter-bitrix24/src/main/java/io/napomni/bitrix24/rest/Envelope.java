package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Answer;
import io.napomni.bitrix24.wire.Json;
import io.napomni.bitrix24.wire.JsonCodec;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the envelope of an answer: {@code result} with {@code total} and {@code time}, or {@code error} with
 * {@code error_description}, whatever the status. Anything else, a page of HTML or half an answer, is an error too.
 */
record Envelope(Access access) {

    Reply read(String method, Answer.Received answer) {
        String where = where(method);
        int status = answer.status();
        Optional<Json> json = answer.cut() ? Optional.empty() : json(method, answer.body());
        boolean fine = status >= 200 && status < 300;
        if (json.isPresent() && json.get().get("error").isPresent()) {
            return new Reply.Failed(error(where, json.get(), status));
        }
        if (!fine) {
            return failed(
                    where,
                    json.isEmpty() ? ErrorTable.ofPage(status) : ErrorTable.byStatus(status),
                    access.quote(answer.location().map(Envelope::host).orElse("")),
                    status);
        }
        if (answer.cut()) {
            return failed(where, ErrorKind.TOO_LARGE, "", status);
        }
        if (json.isEmpty()) {
            return failed(where, ErrorKind.UNREADABLE, "it is not one whole JSON document", status);
        }
        return json.get().get("result").isPresent()
                ? ok(json.get())
                : failed(where, ErrorKind.UNREADABLE, "it has no result", status);
    }

    private static Optional<Json> json(String method, Answer.Body body) {
        return method.equals(RestClient.BATCH) ? JsonCodec.readBatch(body) : JsonCodec.read(body.bytes());
    }

    private static Reply ok(Json json) {
        OptionalLong total = json.get("total").count().map(OptionalLong::of).orElse(OptionalLong.empty());
        return new Reply.Ok(json.get("result"), total, json.get("time"));
    }

    /** An error as it stands in an envelope, or in a batch beside its command; REST 3.0 has it one level deeper. */
    PortalError error(String where, Json json, int status) {
        Json error = json.get("error");
        Json code = error.isObject() ? error.get("code") : error;
        Json text = error.isObject() ? error.get("message") : json.get("error_description");
        String description = Stream.concat(
                        Stream.of(text),
                        error.get("validation").items().stream().map(fault -> fault.get("message")))
                .flatMap(part -> part.text().stream())
                .collect(Collectors.joining("; "));
        ErrorKind kind = ErrorTable.kind(code.text().orElse(""), description, status);
        String shown = access.quote(code.text().orElse(""));
        return new PortalError(where, kind, shown, access.quote(description), status, Optional.empty());
    }

    String where(String method) {
        return access.portal() + ", " + method;
    }

    private static Reply failed(String where, ErrorKind kind, String detail, int status) {
        return new Reply.Failed(new PortalError(where, kind, "", detail, status, Optional.empty()));
    }

    /** Only the host: the path of a redirect repeats the secret. */
    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "" : "now at " + host;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
