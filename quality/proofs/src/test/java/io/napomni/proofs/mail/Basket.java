package io.napomni.proofs.mail;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Letters to be sent, and what became of them; what is deferred goes back into the basket when it is asked to. */
final class Basket implements Work<SendMail> {

    private final Deque<One> waiting = new ArrayDeque<>();
    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final Map<String, One> known = new TreeMap<>();
    private final Map<String, Instant> opens = new TreeMap<>();
    private Runnable beforeEach = () -> {};
    private int taken;

    Basket with(String id, String to, Rendered letter) {
        One one = new One(id, new EmailAddress(to), letter);
        waiting.add(one);
        known.put(id, one);
        return this;
    }

    /** Ordinary letters with ids from 1, to one domain. */
    Basket with(int letters, String domain) {
        for (int i = 1; i <= letters; i++) {
            with(domain.replaceAll("\\W", "") + i, "c" + i + "@" + domain, new Rendered("Parcel", "<p>1</p>", "1"));
        }
        return this;
    }

    /** Does something each time before a letter is handed out. */
    Basket beforeEach(Runnable hook) {
        beforeEach = hook;
        return this;
    }

    /** Puts back what may be tried again now, counted from when it is first asked about here; how many. */
    synchronized int putBack(Instant now) {
        int back = 0;
        for (One one : known.values()) {
            boolean due = outcomes.get(one.id) instanceof Outcome.Deferred later
                    && !opens.computeIfAbsent(one.id, id -> now.plus(later.pause()))
                            .isAfter(now);
            if (due) {
                outcomes.remove(one.id);
                opens.remove(one.id);
                waiting.add(one);
                back++;
            }
        }
        return back;
    }

    @Override
    public synchronized Optional<Effect<SendMail>> next() {
        beforeEach.run();
        taken += waiting.isEmpty() ? 0 : 1;
        return Optional.ofNullable(waiting.poll());
    }

    synchronized int taken() {
        return taken;
    }

    synchronized long count(Class<? extends Outcome> kind) {
        return outcomes.values().stream().filter(kind::isInstance).count();
    }

    synchronized boolean isDone(String id) {
        return outcomes.get(id) instanceof Outcome.Done;
    }

    private synchronized void settled(String id, Outcome outcome) {
        outcomes.put(id, outcome);
    }

    private final class One implements Effect<SendMail> {

        private final String id;
        private final EmailAddress to;
        private final Rendered letter;

        One(String id, EmailAddress to, Rendered letter) {
            this.id = id;
            this.to = to;
            this.letter = letter;
        }

        @Override
        public SendMail action() {
            return new SendMail(to, Optional.empty(), new Letter("parcel", Locale.ROOT, Map.of()));
        }

        @Override
        public Optional<Rendered> letter() {
            return Optional.of(letter);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void begin() {
            // Nothing is kept; the receiver counts.
        }

        @Override
        public void settle(Outcome outcome) {
            settled(id, outcome);
        }
    }
}
