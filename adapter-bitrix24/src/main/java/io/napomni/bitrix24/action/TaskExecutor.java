package io.napomni.bitrix24.action;

import io.napomni.action.Channel;
import io.napomni.action.CreateTask;
import io.napomni.bitrix24.action.batch.BatchExecutor;
import io.napomni.bitrix24.action.batch.Verdicts;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import io.napomni.port.Work;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tasks for the portal's users, one request each, through REST 3.0: there the effect's id goes along as a key, and the
 * portal makes one task for a key however often it is asked within a day. So a request whose answer was lost is simply
 * repeated, and only a portal that stays silent leaves a doubt. A portal without REST 3.0 gets the older method, fifty in
 * a request, where a lost answer is a doubt at once.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/rest-v3/tasks/tasks-task-add.html">tasks.task.add</a>
 */
final class TaskExecutor implements ActionExecutor<CreateTask> {
    /** The portal has this key already, from an attempt with another text: so that attempt made the task. */
    private static final String KEY_REUSED = "IDEMPOTENCYKEYREUSED";

    private final RestClient rest;
    private final Verdicts verdicts;
    private final TaskWriting older = new TaskWriting();
    private final BatchExecutor<CreateTask> inBatches;

    TaskExecutor(RestClient rest, Clock clock) {
        this.rest = rest;
        this.verdicts = new Verdicts(clock);
        this.inBatches = new BatchExecutor<>(channel(), rest, clock, TaskWriting::new);
    }

    @Override
    public Channel<CreateTask> channel() {
        return Channel.TASK;
    }

    @Override
    public void execute(Work<CreateTask> work) {
        TaskFields fields = new TaskFields(rest);
        for (Optional<Effect<CreateTask>> next = work.next(); next.isPresent(); next = work.next()) {
            if (!carriedOut(next.get(), fields)) {
                inBatches.execute(work);
                return;
            }
        }
    }

    /** False if the portal has no REST 3.0; the task has been made in the older way then. */
    private boolean carriedOut(Effect<CreateTask> effect, TaskFields fields) {
        Optional<Reason> objection = older.objection(effect.action());
        if (objection.isPresent()) {
            effect.settle(new Outcome.Rejected(objection.get()));
            return true;
        }
        Optional<Outcome> unprepared = prepared(fields);
        if (unprepared.isPresent()) {
            effect.settle(unprepared.get());
            return true;
        }
        return !holds(effect) || made(effect, fields);
    }

    private Optional<Outcome> prepared(TaskFields fields) {
        try {
            fields.prepare();
            return rest.admitted(TaskFields.METHOD).map(verdicts::certain);
        } catch (ReminderException portalFailed) {
            return Optional.of(verdicts.unprepared(portalFailed));
        }
    }

    private boolean made(Effect<CreateTask> effect, TaskFields fields) {
        Reply reply = rest.once(TaskFields.METHOD, fields.of(effect), TaskKey.of(effect.id()));
        if (reply instanceof Reply.Failed failed && isAbsent(failed.error())) {
            effect.settle(Verdicts.withAdvice(effect, inTheOlderWay(effect)));
            return false;
        }
        effect.settle(Verdicts.withAdvice(effect, outcome(reply)));
        return true;
    }

    /** The older method may be there, and allowed, where the newer one is not. */
    private static boolean isAbsent(PortalError error) {
        return switch (error.kind()) {
            case NO_METHOD, RIGHTS, BARRED -> true;
            default -> false;
        };
    }

    private Outcome inTheOlderWay(Effect<CreateTask> effect) {
        Command command = new Command("e0", older.method(), older.parameters(effect));
        return verdicts.of(rest.write(List.of(command)).outcome("e0"), older::reading);
    }

    private Outcome outcome(Reply reply) {
        if (reply instanceof Reply.Ok ok) {
            return TaskFields.receipt(ok.result());
        }
        PortalError error = ((Reply.Failed) reply).error();
        return error.code().toUpperCase(Locale.ROOT).contains(KEY_REUSED)
                ? new Outcome.Done("task of an earlier attempt")
                : verdicts.of(error);
    }

    private static boolean holds(Effect<CreateTask> effect) {
        try {
            effect.begin();
            return true;
        } catch (LostClaimException anotherHasIt) {
            return false;
        }
    }
}
