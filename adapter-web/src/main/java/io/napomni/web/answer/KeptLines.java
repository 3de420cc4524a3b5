package io.napomni.web.answer;

import io.napomni.model.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left to ship, kept for five minutes, so that a link which many programs open asks the books once. Nobody waits
 * longer than the patience given: who comes too early gets no list, and the next one does. Where the source fails, it is
 * left alone for a minute, and what was known stays for an hour. Remembers a thousand subjects. Safe for threads.
 */
public final class KeptLines implements LeftToShip {

    private static final Logger LOG = LoggerFactory.getLogger(KeptLines.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofHours(1);
    private static final int MOST = 1_000;

    private final LeftToShip source;
    private final Executor threads;
    private final Duration patience;
    private final Clock clock;
    private final Map<SubjectRef, Known> known = new Oldest();
    private final Map<SubjectRef, CompletableFuture<List<Line>>> asking = new HashMap<>();

    private KeptLines(LeftToShip source, Executor threads, Duration patience, Clock clock) {
        this.source = source;
        this.threads = threads;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Asks nothing yet.
     *
     * @param threads on which the source is asked; the host's, and the host bounds them
     * @param patience how long a page waits
     */
    public static KeptLines of(LeftToShip source, Executor threads, Duration patience, Clock clock) {
        return new KeptLines(source, threads, patience, clock);
    }

    /** @param askAgain from when on */
    private record Known(List<Line> lines, Instant read, Instant askAgain) {}

    /** Forgets the one that was put first. */
    private static final class Oldest extends LinkedHashMap<SubjectRef, Known> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SubjectRef, Known> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public List<Line> of(SubjectRef subject) {
        Optional<Known> before = known(subject);
        if (before.filter(one -> clock.instant().isBefore(one.askAgain())).isPresent()) {
            return before.get().lines();
        }
        List<Line> otherwise = before.map(Known::lines).orElse(List.of());
        try {
            return asked(subject).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RuntimeException notNow) {
            return otherwise;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    private synchronized Optional<Known> known(SubjectRef subject) {
        return Optional.ofNullable(known.get(subject))
                .filter(one -> clock.instant().isBefore(one.read().plus(STALE)));
    }

    /** However many come at once, one question is under way. */
    private CompletableFuture<List<Line>> asked(SubjectRef subject) {
        CompletableFuture<List<Line>> mine = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<List<Line>> theirs = asking.putIfAbsent(subject, mine);
            if (theirs != null) {
                return theirs;
            }
        }
        try {
            threads.execute(() -> learn(subject, mine, read(subject)));
        } catch (RuntimeException tooMany) {
            learn(subject, mine, Optional.empty());
        }
        return mine;
    }

    private Optional<List<Line>> read(SubjectRef subject) {
        try {
            return Optional.of(List.copyOf(source.of(subject)));
        } catch (RuntimeException failed) {
            LOG.warn("what is left to ship could not be read, so a page has no list of it: {}", failed.toString());
            return Optional.empty();
        }
    }

    private void learn(SubjectRef subject, CompletableFuture<List<Line>> asker, Optional<List<Line>> lines) {
        List<Line> told;
        synchronized (this) {
            Instant now = clock.instant();
            Known before = known(subject).orElse(new Known(List.of(), now, now));
            told = lines.orElse(before.lines());
            known.remove(subject);
            known.put(
                    subject,
                    lines.isPresent()
                            ? new Known(told, now, now.plus(FRESH))
                            : new Known(told, before.read(), now.plus(LEFT_ALONE)));
            asking.remove(subject);
        }
        asker.complete(told);
    }
}
