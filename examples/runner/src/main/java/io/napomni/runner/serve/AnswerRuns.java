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
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deals with answers as soon as they have stood long enough to be a person's. A run that fails is tried again, after half a
 * minute and then ever later, or sooner where somebody answers meanwhile; what it misses because it is ended, the next
 * {@code remind run} does.
 */
public final class AnswerRuns implements AutoCloseable {

    /** Longer than an answer takes to settle, by a second for clocks that differ. */
    public static final Duration SETTLED = AnswerDesk.SETTLES_IN.plusSeconds(1);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** More would overflow long after they have reached the longest. */
    private static final int DOUBLINGS = 10;

    private static final int PATIENCE_SECONDS = 30;

    private final Reminders reminders;
    private final Clock clock;
    private final Duration settled;
    private final Voice voice;
    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private final ScheduledExecutorService thread;
    private Optional<ScheduledFuture<?>> next = Optional.empty();

    /**
     * Runs of a library that deals with answers only.
     *
     * @param clock in the tenant's zone
     * @param settled how long after an answer; {@link #SETTLED} outside of tests
     */
    public AnswerRuns(Reminders reminders, Clock clock, Duration settled, Voice voice) {
        this(reminders, clock, settled, voice, thread());
    }

    /** With a thread of the caller's, which is ended with it. */
    AnswerRuns(Reminders reminders, Clock clock, Duration settled, Voice voice, ScheduledExecutorService thread) {
        this.reminders = reminders;
        this.clock = clock;
        this.settled = settled;
        this.voice = voice;
        this.thread = thread;
    }

    private static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor one =
                new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "remind-answers"));
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        one.setRemoveOnCancelPolicy(true);
        return one;
    }

    /** Somebody has answered. One run is enough for all whose answers have settled when it begins. */
    public void answered() {
        last.set(clock.millis());
        plan(settled);
    }

    /** One run is planned at a time: of the one that is and of this the sooner. */
    private synchronized void plan(Duration pause) {
        if (next.filter(one -> one.getDelay(TimeUnit.MILLISECONDS) <= pause.toMillis())
                .isPresent()) {
            return;
        }
        next.ifPresent(later -> later.cancel(false));
        try {
            next = Optional.of(thread.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException ending) {
            next = Optional.empty();
        }
    }

    private synchronized void begins() {
        next = Optional.empty();
    }

    private void run() {
        begins();
        long begun = clock.millis();
        try {
            RunReport report = reminders.run(LocalDate.now(clock));
            tell(report);
            if (report.status() == RunReport.Status.FAILED) {
                afterFailure();
            } else {
                afterSuccess(begun);
            }
        } catch (RunUnderWayException busy) {
            plan(AGAIN);
        } catch (ReminderException failed) {
            voice.say("serve.not-dealt-with", String.valueOf(failed.getMessage()));
            afterFailure();
        } catch (RuntimeException bug) {
            // Its name only: what it says may be about a person.
            voice.say(
                    "serve.not-dealt-with",
                    "a bug in the program (" + bug.getClass().getName() + ")");
            afterFailure();
        }
    }

    /** Whoever has answered shortly before it began, or since, was not dealt with by it. */
    private void afterSuccess(long begun) {
        failures.set(0);
        long open = last.get() + settled.toMillis();
        if (open > begun) {
            plan(Duration.ofMillis(Math.max(0, open - clock.millis())));
        }
    }

    /** A portal that is down for a minute must not keep answers until somebody starts a run; nor is it asked without end. */
    private void afterFailure() {
        plan(pauseAfter(failures.incrementAndGet()));
    }

    /** Half a minute after the first failure, twice as long after each further one, at most half an hour. */
    static Duration pauseAfter(int failures) {
        int doublings = Math.min(failures - 1, DOUBLINGS);
        Duration pause = AGAIN.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
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
