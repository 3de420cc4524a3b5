package io.napomni.run;

import io.napomni.action.Action;
import io.napomni.action.Channel;
import io.napomni.decision.Reminder;
import io.napomni.port.ActionExecutor;
import io.napomni.port.ReminderException;
import io.napomni.rule.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives reminders to the executors of their channels, one channel after another. */
final class CarryingOut {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

    private final RunContext run;
    private final Map<Channel<?>, ActionExecutor<?>> executors;

    private final Resolving.Resent again;

    CarryingOut(RunContext run, Map<Channel<?>, ActionExecutor<?>> executors) {
        this(run, executors, new Resolving.Resent(Map.of()));
    }

    /** @param again which of the reminders are in doubt and are begun once more */
    CarryingOut(RunContext run, Map<Channel<?>, ActionExecutor<?>> executors, Resolving.Resent again) {
        this.run = run;
        this.executors = executors;
        this.again = again;
    }

    /** @throws ReminderException what stopped a channel; the other channels have been served */
    void execute(List<Reminder> reminders) {
        Map<Channel<?>, List<Reminder>> byChannel = new LinkedHashMap<>();
        reminders.forEach(reminder -> byChannel
                .computeIfAbsent(reminder.channel(), channel -> new ArrayList<>())
                .add(reminder));
        List<ReminderException> failures = new ArrayList<>();
        byChannel.forEach((channel, some) -> {
            try {
                execute(executor(channel), some);
            } catch (ReminderException failed) {
                failures.add(failed);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private ActionExecutor<?> executor(Channel<?> channel) {
        ActionExecutor<?> executor = executors.get(channel);
        if (executor == null) {
            throw new IllegalStateException("no executor for channel " + channel + "; the builder should have said so");
        }
        return executor;
    }

    private <A extends Action> void execute(ActionExecutor<A> executor, List<Reminder> reminders) {
        Batch<A> batch = new Batch<>(run, executor.channel().kind(), again);
        Dispatcher<A> dispatcher = new Dispatcher<>(run, batch, this::stillAllowed, reminders);
        try {
            executor.execute(dispatcher);
            dispatcher.close(run.stopping().get() ? Fate.RUN_STOPPED : ChannelCount.LEFT);
            ChannelCount.of(run.fates().of(reminders))
                    .trouble(executor.channel())
                    .ifPresent(run.fates()::trouble);
        } catch (ReminderException failed) {
            closeQuietly(dispatcher, failed);
            throw failed;
        } catch (RuntimeException bug) {
            LOG.error("the executor of {} failed; what it had begun is in doubt", executor.channel(), bug);
            closeQuietly(dispatcher, bug);
            throw bug;
        }
    }

    /** A letter in doubt is itself among the letters that the policy would count. */
    private List<Reminder> stillAllowed(List<Reminder> reminders) {
        boolean isAgain =
                reminders.stream().anyMatch(reminder -> again.of(reminder).isPresent());
        return isAgain ? reminders : run.stillAllowed(reminders);
    }

    /** After a failure the stores may fail again; the first failure is the one to tell. */
    private static void closeQuietly(Dispatcher<?> dispatcher, RuntimeException first) {
        try {
            dispatcher.close(Reason.of("channel-stopped"));
        } catch (RuntimeException second) {
            first.addSuppressed(second);
        }
    }
}
