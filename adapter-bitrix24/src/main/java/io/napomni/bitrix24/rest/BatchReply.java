package io.napomni.bitrix24.rest;

import io.napomni.port.SourceException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a batch, command by command.
 *
 * @param outcomes one for each command, by name, in the order of the commands
 * @param took how long the portal worked on it; zero if it did not say
 */
public record BatchReply(Map<String, CommandOutcome> outcomes, Duration took) {
    /** Keeps the map as it is. */
    public BatchReply {
        outcomes = Collections.unmodifiableMap(outcomes);
    }

    /** @throws IllegalArgumentException if there was no command of that name */
    public CommandOutcome outcome(String name) {
        CommandOutcome outcome = outcomes.get(name);
        if (outcome == null) {
            throw new IllegalArgumentException("the batch had no command " + name);
        }
        return outcome;
    }

    /** @throws SourceException if the command was not done */
    public CommandOutcome.Ok require(String name) {
        CommandOutcome outcome = Objects.requireNonNull(outcome(name));
        if (outcome instanceof CommandOutcome.Ok ok) {
            return ok;
        }
        throw error(outcome).asSourceException();
    }

    private static PortalError error(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Failed failed) {
            return failed.error();
        }
        if (outcome instanceof CommandOutcome.NotExecuted notExecuted) {
            return notExecuted.error();
        }
        return ((CommandOutcome.Unknown) outcome).error();
    }
}
