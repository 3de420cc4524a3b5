package io.napomni.run;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.SetAside;
import io.napomni.port.LedgerException;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.Stores;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands between a proposal and its first effect: go-live, freshness, what sources left out, cold start, volume, approval. Changes nothing. */
final class GuardPost {

    private static final Duration MOST_APART = Duration.ofMinutes(1);

    private final Guards guards;
    private final Stores stores;
    private final List<Watched<?>> watched;
    private final Map<String, Scenario<?>> scenarios;

    GuardPost(Guards guards, Stores stores, List<Watched<?>> watched) {
        this.guards = guards;
        this.stores = stores;
        this.watched = List.copyOf(watched);
        this.scenarios = watched.stream()
                .flatMap(one -> one.useCase().scenarios().stream())
                .collect(Collectors.toUnmodifiableMap(Scenario::name, scenario -> scenario));
    }

    /**
     * What the guards let through.
     *
     * @param proposal with the rest set aside
     * @param held what must be approved first, by reminder, with the reason
     * @param approved what a person let go, with the fingerprint of what was shown
     */
    record Passed(Proposal proposal, Map<Reminder, Reason> held, Map<String, String> approved) {}

    Passed inspect(Proposal proposal, Instant now) {
        Inspection inspection = new Inspection(proposal, now);
        proposal.reminders().forEach(inspection::look);
        return inspection.result();
    }

    /**
     * A machine whose clock is wrong takes the wrong day for today, and must not remind anybody. Clocks of tests are not
     * asked.
     *
     * @throws LedgerException if the machine's clock and the store's are over a minute apart
     */
    static void checkClocks(Clock clock, Instant store) {
        Instant here = clock.instant();
        Duration apart = Duration.between(store, here).abs();
        if (MachineClock.is(clock) && apart.compareTo(MOST_APART) > 0) {
            throw new LedgerException("the clock of this machine shows " + here + " and that of the ledger " + store
                    + ". Nothing was begun, because one of them has a wrong time or even a wrong day. Set the clock"
                    + " (NTP), then run again");
        }
    }

    /** Tells the machine's own clock from a clock of tests; it compares and reads nothing. */
    private static final class MachineClock {

        static boolean is(Clock clock) {
            return clock.equals(Clock.system(clock.getZone()));
        }
    }

    private boolean converges(Reminder reminder) {
        return watched.stream().anyMatch(one -> one.converges(reminder.scenario(), reminder.step()));
    }

    /** One proposal on its way through. */
    private final class Inspection {

        private final Proposal proposal;
        private final Instant now;
        private final Map<String, HeldItem> items;
        private final Set<String> known;
        private final Map<String, Integer> room = new HashMap<>();
        private final List<Reminder> passed = new ArrayList<>();
        private final List<SetAside> aside;
        private final Map<Reminder, Reason> held = new HashMap<>();
        private final Map<String, String> approved = new HashMap<>();

        Inspection(Proposal proposal, Instant now) {
            this.proposal = proposal;
            this.now = now;
            this.aside = new ArrayList<>(proposal.setAside());
            this.items = stores.approvals()
                    .find(proposal.reminders().stream().map(Hashes::reminder).toList());
            this.known = stores.runs().known(scenarios.keySet());
        }

        void look(Reminder reminder) {
            Optional<HeldItem> item = Optional.ofNullable(items.get(Hashes.reminder(reminder)));
            Instant read = proposal.asOf().getOrDefault(reminder.useCase(), now);
            if (guards.goLive().map(proposal.today()::isBefore).orElse(false)) {
                setAside(reminder, SetAside.Why.POSTPONED, Reason.of("before-go-live"), guards.goLive());
            } else if (read.plus(guards.maxFactAge()).isBefore(now)) {
                setAside(reminder, SetAside.Why.POSTPONED, Reason.of("stale-facts"), Optional.empty());
            } else if (item.isPresent()) {
                recall(reminder, item.get());
            } else {
                count(reminder);
            }
        }

        private void recall(Reminder reminder, HeldItem item) {
            if (isNew(reminder, Optional.of(item))) {
                count(reminder);
            } else if (!item.fingerprint().equals(Hashes.fingerprint(reminder))) {
                hold(reminder, Reason.of("changed-since-shown"));
            } else if (item.approved()) {
                approved.put(item.reminder(), item.fingerprint());
                passed.add(reminder);
            } else {
                // It waits under the run that showed it, so that a person's list does not go stale with every run.
                setAside(reminder, SetAside.Why.AWAITING_APPROVAL, Reason.of("not-approved"), Optional.empty());
            }
        }

        private void count(Reminder reminder) {
            if (isMostlyLeftOut(reminder.useCase())) {
                hold(reminder, Reason.of("mostly-left-out"));
                return;
            }
            int left = room.computeIfAbsent(reminder.scenario(), this::room);
            if (left > 0) {
                room.put(reminder.scenario(), left - 1);
                passed.add(reminder);
            } else {
                hold(reminder, Reason.of(known.contains(reminder.scenario()) ? "volume" : "cold-start"));
            }
        }

        /** A source that can tell so little of what it has is not trusted with the rest before a person has looked. */
        private boolean isMostlyLeftOut(String useCase) {
            return proposal.leftOut().getOrDefault(useCase, LeftOut.NOTHING).isMost();
        }

        /** How many reminders of a scenario may start; an unusual number starts none. */
        private int room(String scenario) {
            Optional<Scenario<?>> one = Optional.ofNullable(scenarios.get(scenario));
            if (!known.contains(scenario)) {
                return one.map(Scenario::coldStart).orElse(OptionalInt.empty()).orElse(Integer.MAX_VALUE);
            }
            List<Integer> recent = stores.runs().recentlyStarted(scenario, Guards.RUNS).stream()
                    .sorted()
                    .toList();
            long usual = recent.isEmpty() ? 0 : recent.get(recent.size() / 2);
            OptionalInt atLeast = one.map(Scenario::usualAtLeast).orElse(OptionalInt.empty());
            long most = Math.max(atLeast.orElse(guards.usualAtLeast()), usual * guards.usualFactor());
            long wanted = proposal.reminders().stream()
                    .filter(reminder -> reminder.scenario().equals(scenario))
                    .filter(reminder -> isNew(reminder, Optional.ofNullable(items.get(Hashes.reminder(reminder)))))
                    .count();
            return wanted > most ? 0 : Integer.MAX_VALUE;
        }

        /**
         * Whether nobody has seen it yet. A value that is set has one key for ever, so what was once let go says
         * nothing of the next value.
         */
        private boolean isNew(Reminder reminder, Optional<HeldItem> item) {
            return item.isEmpty()
                    || (item.get().approved()
                            && converges(reminder)
                            && !item.get().fingerprint().equals(Hashes.fingerprint(reminder)));
        }

        private void hold(Reminder reminder, Reason why) {
            held.put(reminder, why);
            setAside(reminder, SetAside.Why.AWAITING_APPROVAL, why, Optional.empty());
        }

        private void setAside(Reminder reminder, SetAside.Why kind, Reason why, Optional<LocalDate> until) {
            aside.addAll(SetAside.of(reminder, kind, why, until));
        }

        Passed result() {
            return new Passed(proposal.with(passed, aside), Map.copyOf(held), Map.copyOf(approved));
        }
    }
}
