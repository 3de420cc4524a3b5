package io.napomni.testkit.memory;

import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.port.LedgerException;
import io.napomni.port.store.Suppressions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Suppressions in memory. */
final class MemorySuppressions implements Suppressions {

    private final Memory memory;
    private final List<Suppression> entries = new ArrayList<>();
    private String seal = "";

    MemorySuppressions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void openWith(String with) {
        memory.with(() -> {
            if (!entries.isEmpty() && !seal.isEmpty() && !seal.equals(with)) {
                throw new LedgerException("the stop list was made with another key of address marks. Nothing was done");
            }
            seal = with;
            return true;
        });
    }

    @Override
    public boolean add(AddressMark address, Suppression.Scope scope, String reason, String source) {
        return memory.with(() -> {
            if (entries.stream().anyMatch(one -> is(one, address, scope))) {
                return false;
            }
            memory.write("suppressed", address.value(), source, scope.text() + " " + reason);
            return entries.add(new Suppression(address, scope, reason, memory.now(), source));
        });
    }

    @Override
    public List<Suppression> about(Collection<AddressMark> addresses) {
        return memory.with(() -> entries.stream()
                .filter(one -> addresses.contains(one.address()))
                .toList());
    }

    @Override
    public List<Suppression> list() {
        return memory.with(() -> List.copyOf(entries));
    }

    @Override
    public boolean remove(AddressMark address, Suppression.Scope scope, String by) {
        return memory.with(() -> {
            boolean removed = entries.removeIf(one -> is(one, address, scope));
            if (removed) {
                memory.write("unsuppressed", address.value(), by, scope.text());
            }
            return removed;
        });
    }

    private static boolean is(Suppression one, AddressMark address, Suppression.Scope scope) {
        return one.address().equals(address) && one.scope().equals(scope);
    }
}
