package io.napomni.run;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.Scenario;
import io.napomni.decision.SetAside;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.Stores;
import io.napomni.rule.Reason;
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

/** Stands between a proposal and its first effect: go-live, freshness, cold start, volume, approval. Changes nothing. */
final class GuardPost {

    private final Guards guards;
    private final Stores stores;
    private final Map<String, OptionalInt> coldStarts;

    GuardPost(Guards guards, Stores stores, List<Watched<?>> watched) {
        this.guards = guards;
        this.stores = stores;
        this.coldStarts = watched.stream()
                .flatMap(one -> one.useCase().scenarios().stream())
                .collect(Collectors.toUnmodifiableMap(Scenario::name, Scenario::coldStart));
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
            this.known = stores.runs().known(coldStarts.keySet());
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
            if (!item.fingerprint().equals(Hashes.fingerprint(reminder))) {
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
            int left = room.computeIfAbsent(reminder.scenario(), this::room);
            if (left > 0) {
                room.put(reminder.scenario(), left - 1);
                passed.add(reminder);
            } else {
                hold(reminder, Reason.of(known.contains(reminder.scenario()) ? "volume" : "cold-start"));
            }
        }

        /** How many reminders of a scenario may start; an unusual number starts none. */
        private int room(String scenario) {
            OptionalInt coldStart = coldStarts.getOrDefault(scenario, OptionalInt.empty());
            if (!known.contains(scenario)) {
                return coldStart.orElse(Integer.MAX_VALUE);
            }
            List<Integer> recent = stores.runs().recentlyStarted(scenario, Guards.RUNS).stream()
                    .sorted()
                    .toList();
            long usual = recent.isEmpty() ? 0 : recent.get(recent.size() / 2);
            long most = Math.max(guards.usualAtLeast(), usual * guards.usualFactor());
            long wanted = proposal.reminders().stream()
                    .filter(reminder -> reminder.scenario().equals(scenario))
                    .filter(reminder -> !items.containsKey(Hashes.reminder(reminder)))
                    .count();
            return wanted > most ? 0 : Integer.MAX_VALUE;
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
