package io.napomni.bitrix24.rest;

import io.napomni.port.SourceException;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a call failed, fit for people and logs: nothing in it names the webhook.
 *
 * @param where portal and method
 * @param code as the portal gave it, may be empty: it is no enumeration
 * @param detail what the portal said, cleaned; may be empty
 * @param status HTTP status; 0 when there was none, or inside a batch
 * @param notBefore when asking again may help, if that is known
 */
public record PortalError(
        String where, ErrorKind kind, String code, String detail, int status, Optional<Instant> notBefore) {

    static PortalError of(String where, ErrorKind kind, String detail) {
        return new PortalError(where, kind, "", detail, 0, Optional.empty());
    }

    PortalError notBefore(Instant time) {
        return new PortalError(where, kind, code, detail, status, Optional.of(time));
    }

    /** What happened and what to do, in one or two sentences. */
    public String message() {
        return fact() + ". " + kind.advice();
    }

    /** What happened, without the full stop. */
    public String fact() {
        StringBuilder facts = new StringBuilder();
        append(facts, status == 0 ? "" : "HTTP " + status);
        append(facts, code);
        append(facts, detail);
        String bracket = facts.isEmpty() ? "" : " (" + facts + ")";
        return "Bitrix24 " + where + ": " + kind.sentence() + bracket;
    }

    private static void append(StringBuilder facts, String fact) {
        if (!fact.isBlank()) {
            facts.append(facts.isEmpty() ? "" : ", ").append(fact);
        }
    }

    /** The same for those who read facts. */
    public SourceException asSourceException() {
        return new SourceException(message());
    }
}
