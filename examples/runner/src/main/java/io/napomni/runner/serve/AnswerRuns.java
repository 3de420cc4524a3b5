package io.napomni.runner.serve;

import io.napomni.answer.AnswerDesk;
import io.napomni.port.ReminderException;
import io.napomni.port.RunUnderWayException;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.runner.serve.Serving.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deals with answers as soon as they have stood long enough to be a person's. What it misses, because it is ended or
 * cannot reach the portal, the next {@code remind run} does.
 */
public final class AnswerRuns implements AutoCloseable {

    /** Longer than an answer takes to settle, by a second for clocks that differ. */
    public static final Duration SETTLED = AnswerDesk.SETTLES_IN.plusSeconds(1);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int PATIENCE_SECONDS = 30;

    private final Reminders reminders;
    private final Clock clock;
    private final Duration settled;
    private final Voice voice;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicLong last = new AtomicLong();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "remind-answers"));

    /**
     * Runs of a library that deals with answers only.
     *
     * @param clock in the tenant's zone
     * @param settled how long after an answer; {@link #SETTLED} outside of tests
     */
    public AnswerRuns(Reminders reminders, Clock clock, Duration settled, Voice voice) {
        this.reminders = reminders;
        this.clock = clock;
        this.settled = settled;
        this.voice = voice;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Somebody has answered. One run is enough for all whose answers have settled when it begins. */
    public void answered() {
        last.set(clock.millis());
        soon(settled);
    }

    private void soon(Duration pause) {
        if (waiting.compareAndSet(false, true)) {
            after(pause);
        }
    }

    private void after(Duration pause) {
        try {
            var unused = thread.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            waiting.set(false);
        }
    }

    private void run() {
        waiting.set(false);
        long begun = clock.millis();
        try {
            tell(reminders.run(LocalDate.now(clock)));
            if (last.get() + settled.toMillis() > begun) {
                soon(settled);
            }
        } catch (RunUnderWayException busy) {
            soon(AGAIN);
        } catch (ReminderException failed) {
            voice.say("serve.not-dealt-with", String.valueOf(failed.getMessage()));
        }
    }

    private void tell(RunReport report) {
        switch (report.status()) {
            case OK -> voice.say("serve.dealt-with", report.count(Fate.Kind.DONE));
            case STOPPED -> voice.say("serve.rest-waits");
            case WARNING, FAILED -> voice.say("serve.person-needed");
        }
    }

    /** Lets a run that is under way end where it is, at a safe place. */
    @Override
    public void close() {
        reminders.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                voice.say("serve.rest-waits");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
