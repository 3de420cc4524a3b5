package io.napomni.runner.serve;

import io.napomni.run.Reminders;
import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pages of one process that read from the same sources take turns, because sources are read by one thread at a time.
 * Whose turn does not come within ten seconds is asked to try again, so that a slow source does not gather threads.
 */
public final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reminders reminders;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Runnable> remembering = new CopyOnWriteArrayList<>();

    /** @param patience longest wait for a turn */
    Turns(Reminders reminders, Duration patience) {
        this.reminders = reminders;
        this.patience = patience;
    }

    /** Of the servers of one process that work with these reminders; all must have the same turns. */
    public static Turns of(Reminders reminders) {
        return new Turns(reminders, PATIENCE);
    }

    Reminders reminders() {
        return reminders;
    }

    /** Whoever remembers what was read hears when it is no longer so. */
    void hear(Runnable listener) {
        remembering.add(listener);
    }

    /** A page has sent something. */
    void sent() {
        remembering.forEach(Runnable::run);
    }

    /** The same page, by one thread at a time. */
    Page around(Page page) {
        return request -> handle(page, request);
    }

    private WebResponse handle(Page page, WebRequest request) {
        if (!taken()) {
            return Busy.answer();
        }
        try {
            return page.handle(request);
        } finally {
            turn.unlock();
        }
    }

    private boolean taken() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
