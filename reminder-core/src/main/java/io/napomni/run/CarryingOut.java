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
import java.util.Optional;
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
            dispatcher.close(run.stopping().get() ? Fate.RUN_STOPPED : Count.LEFT);
            Count.of(run.fates().of(reminders)).trouble(executor.channel()).ifPresent(run.fates()::trouble);
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

    /**
     * How a channel fared with what it was given.
     *
     * @param done how many effects were done
     * @param putOff how many were begun or tried, and have to be tried again
     * @param left how many it never took
     * @param heard why the first was put off; empty if none was
     */
    record Count(long done, long putOff, long left, Optional<Reason> heard) {

        /** Why an effect waits that its executor never took, though it was there. */
        static final Reason LEFT = Reason.of("executor-returned");

        static Count of(List<Fate> fates) {
            return new Count(
                    count(fates, Fate.Kind.DONE),
                    count(fates, Fate.Kind.DEFERRED),
                    fates.stream().filter(fate -> fate.why().equals(LEFT)).count(),
                    fates.stream()
                            .filter(fate -> fate.kind() == Fate.Kind.DEFERRED)
                            .map(Fate::why)
                            .findFirst());
        }

        private static long count(List<Fate> fates, Fate.Kind kind) {
            return fates.stream().filter(fate -> fate.kind() == kind).count();
        }

        /** What a person should hear; empty if the channel works, though this or that may have been put off. */
        Optional<String> trouble(Channel<?> channel) {
            boolean stuck = done == 0 && putOff + left > 0;
            boolean stopped = putOff > 0 && left > 0;
            if (!stuck && !stopped) {
                return Optional.empty();
            }
            String counted = "Channel " + channel + ": " + done + " done, " + putOff + " put off, " + left
                    + " left for the next run. ";
            return Optional.of(counted
                    + heard.map(why -> "The first was put off because: " + why)
                            .orElse("It took nothing: see the log for why, it may rest after refusals"));
        }
    }
}
