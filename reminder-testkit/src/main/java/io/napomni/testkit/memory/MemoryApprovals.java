package io.napomni.testkit.memory;

import io.napomni.port.store.Approvals;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.HeldRun;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Approvals in memory. */
final class MemoryApprovals implements Approvals {

    private record Held(String run, String why, long order, Instant at, HeldItem item) {

        Held let(Instant now) {
            return new Held(run, why, order, now, MemoryApprovals.with(item, true));
        }

        /** No fingerprint is like this one: what is due once more has to be seen by a person again. */
        Held erased() {
            return new Held(run, why, order, at, new HeldItem(item.reminder(), "", "", false, List.of()));
        }

        boolean waits() {
            return !item.approved() && !item.fingerprint().isEmpty();
        }

        boolean isAbout(Set<String> names) {
            return item.about().stream().anyMatch(names::contains);
        }
    }

    private final Memory memory;
    private final Map<String, Held> held = new HashMap<>();
    private long order;

    MemoryApprovals(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void hold(String run, String why, List<HeldItem> items) {
        memory.with(() -> {
            items.forEach(
                    item -> held.put(item.reminder(), new Held(run, why, ++order, memory.now(), unapproved(item))));
            memory.write("held", run, "ledger", why + " (" + items.size() + ")");
            return true;
        });
    }

    private HeldItem unapproved(HeldItem item) {
        boolean stays = Optional.ofNullable(held.get(item.reminder()))
                .map(Held::item)
                .filter(before -> before.approved() && before.fingerprint().equals(item.fingerprint()))
                .isPresent();
        return with(item, stays);
    }

    @Override
    public Map<String, HeldItem> find(Collection<String> reminders) {
        return memory.with(() -> reminders.stream()
                .distinct()
                .flatMap(reminder -> Optional.ofNullable(held.get(reminder)).stream())
                .map(Held::item)
                .collect(Collectors.toUnmodifiableMap(HeldItem::reminder, item -> item)));
    }

    @Override
    public List<HeldRun> waiting() {
        return memory.with(() -> {
            Map<String, List<Held>> byRun = held.values().stream()
                    .filter(Held::waits)
                    .sorted(Comparator.comparingLong(Held::order).reversed())
                    .collect(Collectors.groupingBy(Held::run, LinkedHashMap::new, Collectors.toList()));
            return byRun.values().stream().map(MemoryApprovals::shown).toList();
        });
    }

    private static HeldRun shown(List<Held> ofRun) {
        List<Held> oldestFirst =
                ofRun.stream().sorted(Comparator.comparingLong(Held::order)).toList();
        String why = oldestFirst.stream().map(Held::why).distinct().collect(Collectors.joining("; "));
        return new HeldRun(
                ofRun.get(0).run(), why, oldestFirst.stream().map(Held::item).toList());
    }

    @Override
    public int approve(String run, String by) {
        return memory.with(() -> {
            List<Held> waiting = held.values().stream()
                    .filter(each -> each.run().equals(run) && each.waits())
                    .toList();
            waiting.forEach(each -> held.put(each.item().reminder(), each.let(memory.now())));
            if (!waiting.isEmpty()) {
                memory.write("approved", run, by, "reminders let go: " + waiting.size());
            }
            return waiting.size();
        });
    }

    private static HeldItem with(HeldItem item, boolean approved) {
        return new HeldItem(item.reminder(), item.fingerprint(), item.label(), approved, item.about());
    }

    List<HeldItem> naming(Set<String> names) {
        return held.values().stream()
                .filter(each -> each.isAbout(names))
                .sorted(Comparator.comparingLong(Held::order))
                .map(Held::item)
                .toList();
    }

    int eraseNaming(Set<String> names) {
        int erased = naming(names).size();
        held.replaceAll((reminder, each) -> each.isAbout(names) ? each.erased() : each);
        return erased;
    }

    int removeBefore(Instant moment) {
        int before = held.size();
        held.values().removeIf(each -> each.item().approved() && each.at().isBefore(moment));
        return before - held.size();
    }
}
