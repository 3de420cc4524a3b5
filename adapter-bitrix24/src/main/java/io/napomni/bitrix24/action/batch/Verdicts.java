package io.napomni.bitrix24.action.batch;

import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * What an answer says about an effect. What the portal refused did not happen; it is put off where a pause or a person
 * can help, and rejected where the action itself is wrong. Without an answer it is in doubt, and never repeated by
 * itself.
 */
public record Verdicts(Clock clock) {
    private static final Duration FOR_A_LIMIT = Duration.ofMinutes(10);
    private static final Duration FOR_A_PERSON = Duration.ofHours(1);

    /**
     * Of one command.
     *
     * @param reading what an answer means
     */
    public Outcome of(CommandOutcome outcome, Function<Json, Outcome> reading) {
        if (outcome instanceof CommandOutcome.Ok ok) {
            return reading.apply(ok.result());
        }
        if (outcome instanceof CommandOutcome.Unknown unknown) {
            return doubt(unknown.error());
        }
        if (outcome instanceof CommandOutcome.NotExecuted refused) {
            return together(refused.error());
        }
        return of(((CommandOutcome.Failed) outcome).error());
    }

    /** Of a call that failed by itself. */
    public Outcome of(PortalError error) {
        return error.kind().isCertainlyNotDone() ? certain(error) : doubt(error);
    }

    /** Without the advice that goes with the error: it may be to try again, which nobody should. */
    private static Outcome doubt(PortalError error) {
        return new Outcome.InDoubt(Reason.of("bitrix24-" + code(error.kind()), error.fact()));
    }

    /** The outcome; a doubt that stays one says how it can be settled. */
    public static Outcome withAdvice(Effect<?> effect, Outcome outcome) {
        return outcome instanceof Outcome.InDoubt doubt
                ? new Outcome.InDoubt(Reason.of(
                        doubt.why().code(),
                        doubt.why().detail() + ". It may have happened all the same. Look in the portal for "
                                + effect.id() + ", and resolve this doubt by what you find; nothing repeats it."))
                : outcome;
    }

    /** For what was refused together with others: so it was not for its own fault. */
    Outcome together(PortalError error) {
        return switch (error.kind()) {
            case REQUEST, NOT_FOUND -> deferred(error, FOR_A_PERSON);
            default -> certain(error);
        };
    }

    /** For what was certainly not done. */
    public Outcome certain(PortalError error) {
        return switch (error.kind()) {
            case REQUEST, NOT_FOUND -> new Outcome.Rejected(reason(error));
            case REQUEST_LIMIT, OPERATING_LIMIT, UNREACHABLE, STOPPED -> deferred(error, FOR_A_LIMIT);
            default -> deferred(error, FOR_A_PERSON);
        };
    }

    /** For what could not be prepared, so that nothing was sent. */
    public Outcome unprepared(ReminderException failed) {
        Reason why = Reason.of("bitrix24-not-asked", failed.getMessage());
        return new Outcome.Deferred(why, FOR_A_LIMIT);
    }

    private Outcome deferred(PortalError error, Duration pause) {
        Duration asked = error.notBefore()
                .map(time -> Duration.between(clock.instant(), time))
                .orElse(pause);
        return new Outcome.Deferred(reason(error), asked);
    }

    private static Reason reason(PortalError error) {
        return Reason.of("bitrix24-" + code(error.kind()), error.message());
    }

    private static String code(ErrorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
