package io.napomni.bitrix24.action;

import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.Json;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.port.Outcome;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an answer says about an effect. What the portal refused did not happen; it is put off where a pause or a person can
 * help, and rejected where the action itself is wrong. Without an answer it is in doubt, and never repeated by itself.
 */
record Verdicts(Clock clock) {
    private static final Duration FOR_A_LIMIT = Duration.ofMinutes(10);
    private static final Duration FOR_A_PERSON = Duration.ofHours(1);

    Outcome of(CommandOutcome outcome, Function<Json, Optional<String>> receipt) {
        if (outcome instanceof CommandOutcome.Ok ok) {
            return receipt.apply(ok.result())
                    .<Outcome>map(Outcome.Done::new)
                    .orElseGet(() -> new Outcome.InDoubt(
                            Reason.of("answer-without-id", "the portal did not name what it made")));
        }
        if (outcome instanceof CommandOutcome.Unknown unknown) {
            return new Outcome.InDoubt(reason(unknown.error()));
        }
        PortalError error = outcome instanceof CommandOutcome.Failed failed
                ? failed.error()
                : ((CommandOutcome.NotExecuted) outcome).error();
        return error.kind().isCertainlyNotDone() ? certain(error) : new Outcome.InDoubt(reason(error));
    }

    /** For what was certainly not done. */
    Outcome certain(PortalError error) {
        return switch (error.kind()) {
            case REQUEST, NOT_FOUND -> new Outcome.Rejected(reason(error));
            case REQUEST_LIMIT, OPERATING_LIMIT, UNREACHABLE, STOPPED -> deferred(error, FOR_A_LIMIT);
            default -> deferred(error, FOR_A_PERSON);
        };
    }

    private Outcome deferred(PortalError error, Duration pause) {
        Instant notBefore = error.notBefore().orElseGet(() -> clock.instant().plus(pause));
        return new Outcome.Deferred(reason(error), notBefore);
    }

    private static Reason reason(PortalError error) {
        return Reason.of("bitrix24-" + code(error.kind()), error.message());
    }

    private static String code(ErrorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
