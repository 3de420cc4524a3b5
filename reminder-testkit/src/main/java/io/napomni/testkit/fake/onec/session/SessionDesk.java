package io.napomni.testkit.fake.onec.session;

import io.napomni.testkit.fake.onec.wire.ErrorForm;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens and closes sessions, by the injected clock. Safe for use by several threads. */
public final class SessionDesk {
    private static final Pattern COOKIE = Pattern.compile("(?:^|[;,\\s])ibsession=([^;,\\s]+)");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final SessionRules rules;
    private final Map<String, Instant> open = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Set<String> expired = new HashSet<>();
    private final Deque<Instant> starts = new ArrayDeque<>();
    private long started;

    /** A desk without sessions. */
    public SessionDesk(Clock clock, SessionRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Lets a request in.
     *
     * @param command the header {@code IBSession}, empty if there is none
     * @param cookies the header {@code Cookie}, empty if there is none
     * @throws Refusal 406 in XML for a session that has expired, the rules' status for an unknown one, 500 when no
     * licence is free
     */
    public synchronized Admission enter(String command, String cookies) {
        expire();
        return switch (rules.mode()) {
            case NONE -> new Admission(start(), Optional.empty(), true);
            case AUTO -> new Admission(idle().orElseGet(this::start), Optional.empty(), false);
            case HEADER -> byHeader(command, cookies);
        };
    }

    /** The request is answered; said again it means nothing. */
    public synchronized void leave(Admission admission) {
        if (!busy.remove(admission.session())) {
            return;
        }
        if (admission.ends()) {
            open.remove(admission.session());
        } else {
            open.computeIfPresent(admission.session(), (session, at) -> clock.instant());
        }
    }

    /** How many sessions were started so far. */
    public synchronized long started() {
        return started;
    }

    /** How many are open now. */
    public synchronized int open() {
        expire();
        return open.size();
    }

    /** All open sessions expire now. */
    public synchronized void expireAll() {
        expired.addAll(open.keySet());
        open.clear();
    }

    private Admission byHeader(String command, String cookies) {
        Matcher cookie = COOKIE.matcher(cookies);
        if (command.equals("start")) {
            String session = start();
            return new Admission(session, Optional.of("ibsession=" + session + "; HttpOnly"), false);
        }
        if (!cookie.find()) {
            return new Admission(start(), Optional.empty(), true);
        }
        String session = cookie.group(1);
        if (expired.remove(session)) {
            throw new Refusal(406, ErrorForm.WEB_EXTENSION, 0, "Истекло время ожидания сеанса");
        }
        if (!open.containsKey(session)) {
            throw new Refusal(rules.staleStatus(), ErrorForm.HTML, 0, "Сеанс отсутствует или удален");
        }
        busy.add(session);
        return new Admission(session, Optional.empty(), command.equals("finish"));
    }

    private Optional<String> idle() {
        Optional<String> free = open.keySet().stream()
                .filter(session -> !busy.contains(session))
                .findFirst();
        free.ifPresent(busy::add);
        return free;
    }

    private String start() {
        Instant now = clock.instant();
        while (!starts.isEmpty() && starts.getFirst().plus(MINUTE).compareTo(now) <= 0) {
            starts.removeFirst();
        }
        if (open.size() >= rules.licences() || starts.size() >= rules.startsPerMinute()) {
            throw new Refusal(
                    500, ErrorForm.HTML, 0, "1C:Enterprise 8 application error: Не обнаружено свободной лицензии!");
        }
        started++;
        if (rules.startsPerMinute() < Integer.MAX_VALUE) {
            starts.addLast(now);
        }
        String session = new UUID(started, now.toEpochMilli()).toString();
        open.put(session, now);
        busy.add(session);
        return session;
    }

    private void expire() {
        Instant now = clock.instant();
        open.entrySet().removeIf(entry -> {
            boolean old = !busy.contains(entry.getKey())
                    && entry.getValue().plus(rules.maxAge()).isBefore(now);
            if (old) {
                expired.add(entry.getKey());
            }
            return old;
        });
    }
}
