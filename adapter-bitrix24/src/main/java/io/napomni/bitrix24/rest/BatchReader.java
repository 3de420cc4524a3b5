package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.limit.Spent;
import io.napomni.bitrix24.wire.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Tells from the answer to a batch what came of each command. */
record BatchReader(Envelope envelope, Gate gate) {

    BatchReply read(List<Command> commands, boolean halt, Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            return all(commands, failed.error());
        }
        Reply.Ok ok = (Reply.Ok) reply;
        if (!ok.result().get("result").isContainer()) {
            String where = envelope.where("batch");
            return all(commands, PortalError.of(where, ErrorKind.UNREADABLE, "it has no results of commands"));
        }
        Map<String, CommandOutcome> outcomes = new LinkedHashMap<>();
        Optional<PortalError> stoppedBy = Optional.empty();
        for (Command command : commands) {
            CommandOutcome outcome = one(command, ok.result(), stoppedBy);
            if (halt && outcome instanceof CommandOutcome.Failed failed) {
                stoppedBy = Optional.of(failed.error());
            }
            outcomes.put(command.name(), outcome);
        }
        return new BatchReply(outcomes, Spent.from(ok.time()).duration());
    }

    private CommandOutcome one(Command command, Json answer, Optional<PortalError> stoppedBy) {
        String name = command.name();
        gate.note(command.method(), Spent.from(answer.get("result_time").get(name)));
        Json error = answer.get("result_error").get(name);
        if (error.isPresent()) {
            PortalError read = envelope.error(envelope.where(command.method()), error, 0);
            return new CommandOutcome.Failed(gate.learn(command.method(), read));
        }
        Json result = answer.get("result").get(name);
        if (result.isPresent()) {
            OptionalLong total = answer.get("result_total")
                    .get(name)
                    .count()
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            return new CommandOutcome.Ok(result, total);
        }
        return stoppedBy
                .<CommandOutcome>map(CommandOutcome.NotExecuted::new)
                .orElseGet(() -> new CommandOutcome.Unknown(PortalError.of(
                        envelope.where(command.method()), ErrorKind.UNREADABLE, "it says nothing of a command")));
    }

    private static BatchReply all(List<Command> commands, PortalError error) {
        Function<PortalError, CommandOutcome> outcome =
                error.kind().isCertainlyNotDone() ? CommandOutcome.NotExecuted::new : CommandOutcome.Unknown::new;
        Map<String, CommandOutcome> outcomes = new LinkedHashMap<>();
        commands.forEach(command -> outcomes.put(command.name(), outcome.apply(error)));
        return new BatchReply(outcomes, Duration.ZERO);
    }
}
