package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.store.Doubts;
import io.napomni.port.store.RegisterRow;
import java.util.List;
import java.util.Optional;

/** Doubts in memory. */
final class MemoryDoubts implements Doubts {

    private final Memory memory;

    MemoryDoubts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<RegisterRow> list() {
        return memory.with(() -> memory.shown(row -> row.is(EffectState.IN_DOUBT), Memory.BY_AGE));
    }

    @Override
    public int resolve(EffectKey key, boolean happened, String by, String why) {
        return memory.with(() -> {
            List<Row> together = memory.row(key)
                    .filter(row -> row.is(EffectState.IN_DOUBT))
                    .map(this::ofOneDispatch)
                    .orElse(List.of());
            for (Row row : together) {
                memory.keep(
                        happened ? row.ended(done(by, why), memory.now()) : row.open(row.generation(), memory.now()));
                memory.write(
                        happened ? "resolved-done" : "resolved-open", row.key().toString(), by, why);
            }
            if (!happened && !together.isEmpty()) {
                forget(together.get(0));
            }
            return together.size();
        });
    }

    private List<Row> ofOneDispatch(Row one) {
        return memory.rows(row -> row.is(EffectState.IN_DOUBT)
                && row.dispatch().equals(one.dispatch())
                && row.hand().fence() == one.hand().fence());
    }

    private void forget(Row row) {
        long fence = row.hand().fence();
        memory.contacts.removeIf(one -> one.fence() == fence && one.dispatch().equals(row.dispatch()));
        memory.givePlacesBack(fence);
    }

    private static Ending done(String by, String why) {
        return new Ending(EffectState.DONE, "resolved by " + by + ": " + why, Optional.empty());
    }
}
