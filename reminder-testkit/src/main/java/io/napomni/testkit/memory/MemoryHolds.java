package io.napomni.testkit.memory;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.port.store.Holds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds in memory. */
final class MemoryHolds implements Holds {

    private final Memory memory;
    private final Map<String, Hold> holds = new TreeMap<>();

    MemoryHolds(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void place(Hold hold) {
        memory.with(() -> {
            memory.write("hold-placed", hold.id(), hold.by(), hold.reason(), about(hold.scope()));
            return Optional.ofNullable(holds.put(hold.id(), hold));
        });
    }

    @Override
    public List<Hold> inForce(LocalDate today) {
        return memory.with(() -> holds.values().stream()
                .filter(hold -> hold.until().filter(today::isAfter).isEmpty())
                .toList());
    }

    @Override
    public List<Hold> about(Collection<SubjectRef> subjects, Collection<CustomerRef> customers, LocalDate today) {
        return memory.with(() -> {
            Set<String> named = subjects.stream().map(SubjectRef::toString).collect(Collectors.toSet());
            Map<String, CustomerRef> known = new HashMap<>();
            customers.forEach(one -> known.put(memory.names.of(one).toString(), one));
            customers.forEach(one -> known.put(one.toString(), one));
            named.addAll(known.keySet());
            return inForce(today).stream()
                    .filter(hold -> names(hold, named))
                    .map(hold -> hold.scope() instanceof Scope.OfCustomer of
                            ? Optional.ofNullable(known.get(of.customer().toString()))
                                    .map(hold::about)
                                    .orElse(hold)
                            : hold)
                    .toList();
        });
    }

    @Override
    public boolean lift(String id, String by, String why) {
        return memory.with(() -> {
            Optional<Hold> hold = Optional.ofNullable(holds.remove(id));
            hold.ifPresent(it -> memory.write("hold-lifted", id, by, why, about(it.scope())));
            return hold.isPresent();
        });
    }

    List<Hold> naming(Set<String> names) {
        return holds.values().stream().filter(hold -> names(hold, names)).toList();
    }

    /** A refusal leaves a mark. */
    int eraseNaming(Set<String> names) {
        List<Hold> erased = naming(names);
        erased.forEach(hold -> holds.remove(hold.id()));
        erased.stream()
                .flatMap(hold -> hold.refusal().stream())
                .map(refused -> Hold.declined(memory.names.of(refused.customer()), refused.purpose()))
                .forEach(mark -> holds.put(mark.id(), mark));
        return erased.size();
    }

    int removeOverBefore(LocalDate day) {
        int before = holds.size();
        holds.values().removeIf(hold -> hold.until().filter(day::isAfter).isPresent());
        return before - holds.size();
    }

    private static boolean names(Hold hold, Set<String> names) {
        return names.contains(about(hold.scope()));
    }

    private static String about(Scope scope) {
        if (scope instanceof Scope.OfCustomer of) {
            return of.customer().toString();
        }
        return scope instanceof Scope.OfScenario of
                ? of.subject().toString()
                : ((Scope.OfSubject) scope).subject().toString();
    }
}
