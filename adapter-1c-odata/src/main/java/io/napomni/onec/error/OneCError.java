package io.napomni.onec.error;

import io.napomni.port.SourceException;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a question was not answered, fit for people and logs: 1C's own words are left out, since they repeat filters and
 * business data, and so are the address and the password.
 *
 * @param where the base and what was asked for
 * @param status of HTTP; 0 when there was none
 * @param code of 1C, if it gave one
 * @param notBefore when asking again may help, if that is known
 */
public record OneCError(String where, ErrorKind kind, int status, Optional<Integer> code, Optional<Instant> notBefore) {

    /** Without an answer. */
    public static OneCError of(String where, ErrorKind kind) {
        return new OneCError(where, kind, 0, Optional.empty(), Optional.empty());
    }

    /** What to do about it. */
    public String advice() {
        return kind.advice();
    }

    /** What happened, where, and what to do. */
    public String message() {
        String facts = (status == 0 ? "" : "HTTP " + status)
                + code.map(number -> (status == 0 ? "" : ", ") + "code " + number)
                        .orElse("");
        return "1C " + where + ": " + kind.sentence() + (facts.isEmpty() ? "" : " (" + facts + ")") + ". "
                + kind.advice();
    }

    /** The same for those who read facts. */
    public SourceException asSourceException() {
        return new SourceException(message());
    }
}
