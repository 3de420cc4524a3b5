package io.napomni.runner.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps what is to be done later, until it is told that the time has come. */
final class Hand extends ScheduledThreadPoolExecutor {

    private final Clock clock;
    private final List<Task> tasks = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    Hand(Clock clock) {
        super(1);
        this.clock = clock;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        Duration pause = Duration.of(delay, unit.toChronoUnit());
        Task task = new Task(work, clock.instant().plus(pause));
        tasks.add(task);
        pauses.add(pause);
        return task;
    }

    Duration last() {
        return pauses.get(pauses.size() - 1);
    }

    List<Task> waiting() {
        tasks.removeIf(Task::isCancelled);
        return tasks;
    }

    void next() {
        waiting().remove(0).run();
    }

    /** Does nothing once it is cancelled, and keeps to itself what its work throws, as those of the JDK do. */
    final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {

        private final Instant due;

        Task(Runnable work, Instant due) {
            super(work, "done");
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }
    }
}
