package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.References;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One {@code batch}: its commands one after another in the order given, each with its own success or failure. */
final class Batch {
    private static final int MOST_COMMANDS = 50;

    private final Calls calls;
    private final Meter meter;
    private final Caller caller;
    private final Instant start;
    private final ObjectNode results = Json.object();
    private final ObjectNode errors = Json.object();
    private final ObjectNode totals = Json.object();
    private final ObjectNode nexts = Json.object();
    private final Map<String, CallTime> times = new LinkedHashMap<>();
    private final References references = new References(results);
    private Duration spent = Duration.ZERO;

    Batch(Calls calls, Meter meter, Caller caller, Instant start) {
        this.calls = calls;
        this.meter = meter;
        this.caller = caller;
        this.start = start;
    }

    Executed execute(List<BatchCommand> commands, boolean halt, OperatingMode mode) {
        if (mode == OperatingMode.BOX) {
            meter.check(caller, "batch");
        }
        for (int at = 0; at < commands.size(); at++) {
            boolean fine = executed(commands.get(at), at);
            if (halt && !fine) {
                break;
            }
        }
        CallTime whole =
                mode == OperatingMode.BOX ? meter.charged(caller, "batch", start, spent) : meter.free(start, spent);
        Result result = new Result(sections(whole, mode), OptionalLong.empty(), OptionalInt.empty());
        return new Executed(result, whole);
    }

    private boolean executed(BatchCommand command, int position) {
        try {
            if (position >= MOST_COMMANDS) {
                throw KnownError.ERROR_BATCH_LENGTH_EXCEEDED.error();
            }
            if (command.method().equals("batch")) {
                throw KnownError.ERROR_BATCH_METHOD_NOT_ALLOWED.error();
            }
            Params params = Params.of(references.resolved(command.params()));
            keep(command.name(), calls.command(caller, command.method(), params, start.plus(spent)));
            return true;
        } catch (RestError refused) {
            errors.set(command.name(), refused.body());
            return false;
        }
    }

    private void keep(String name, Executed executed) {
        results.set(name, executed.result().result());
        executed.result().total().ifPresent(total -> totals.put(name, total));
        executed.result().next().ifPresent(next -> nexts.put(name, next));
        times.put(name, executed.time());
        spent = spent.plus(executed.time().duration());
    }

    private ObjectNode sections(CallTime whole, OperatingMode mode) {
        ObjectNode resultTimes = Json.object();
        times.forEach(
                (name, time) -> resultTimes.set(name, shown(time, whole, mode).json()));
        ObjectNode sections = Json.object();
        sections.set("result", results);
        sections.set("result_error", errors);
        sections.set("result_total", totals);
        sections.set("result_next", nexts);
        sections.set("result_time", resultTimes);
        return sections;
    }

    private static CallTime shown(CallTime time, CallTime whole, OperatingMode mode) {
        return mode == OperatingMode.BOX
                ? new CallTime(time.start(), time.duration(), whole.operating(), whole.resetAt(), time.style())
                : time;
    }
}
