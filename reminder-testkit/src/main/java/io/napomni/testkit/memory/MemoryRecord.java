package io.napomni.testkit.memory;

import io.napomni.action.EffectKey;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.LostClaimException;
import io.napomni.port.store.Dispatch;
import java.util.List;
import java.util.Optional;

/** Keeps how one dispatch ended. */
final class MemoryRecord {

    private final Memory memory;
    private final Dispatch dispatch;
    private final Ending ending;

    MemoryRecord(Memory memory, Dispatch dispatch, Ending ending) {
        this.memory = memory;
        this.dispatch = dispatch;
        this.ending = ending;
    }

    void keep() {
        List<EffectKey> keys = dispatch.won().keys();
        List<Row> rows = keys.stream()
                .flatMap(key -> memory.row(key).stream())
                .filter(this::isOurs)
                .toList();
        if (rows.size() < keys.size() || !rows.stream().allMatch(this::takes)) {
            refuse(keys);
        }
        for (Row row : rows) {
            if (!row.is(ending.state())) {
                memory.keep(row.ended(ending, memory.now()));
                memory.write(ending.word(), row.key().toString(), row.hand().by(), ending.detail());
            }
        }
        if (ending.state() != EffectState.IN_DOUBT) {
            memory.begun.replaceAll(
                    one -> one.fence() == fence() && one.dispatch().equals(dispatch.id()) ? one.answered() : one);
        }
        if (ending.certainlyDidNotHappen()) {
            memory.contacts.removeIf(one -> one.dispatch().equals(dispatch.id()) && one.fence() == fence());
            memory.givePlacesBack(fence());
        }
    }

    private boolean isOurs(Row row) {
        Optional<Integer> generation =
                Optional.ofNullable(dispatch.won().generations().get(row.key()));
        return (row.hand().fence() == fence() || mayEndALater(row))
                && generation.filter(ours -> ours == row.generation()).isPresent();
    }

    /** It was begun again since under the same identity: what has certainly happened once need not happen again. */
    private boolean mayEndALater(Row row) {
        boolean open = row.state().isEmpty() || row.is(EffectState.SENDING) || row.is(EffectState.IN_DOUBT);
        return ending.state() == EffectState.DONE && open && row.dispatch().equals(dispatch.id());
    }

    private boolean takes(Row row) {
        if (row.is(EffectState.CLAIMED)) {
            if (ending.certainlyDidNotHappen()) {
                return true;
            }
            throw new LedgerException("the effect " + row.key() + " was never begun, so it can only be deferred or"
                    + " rejected, not " + ending.word() + "; call begin first");
        }
        if (!row.dispatch().equals(dispatch.id())) {
            return false;
        }
        boolean reopened = row.state().isEmpty() && ending.state() == EffectState.DONE;
        return reopened || row.is(EffectState.SENDING) || row.is(EffectState.IN_DOUBT) || row.is(ending.state());
    }

    private void refuse(List<EffectKey> keys) {
        boolean erased = keys.stream().map(memory.names::of).anyMatch(memory.erased::contains);
        EffectKey pseudonym = memory.names.of(keys.get(0));
        EffectKey key = memory.erased.contains(pseudonym) ? pseudonym : keys.get(0);
        String detail = erased ? ending.word() : ending.word() + ": " + ending.detail();
        memory.write("finished-late", key.toString(), "ledger", detail);
        throw new LostClaimException("the outcome of " + key + " came too late: its claim is no longer ours;"
                + " the journal keeps it as finished-late");
    }

    private long fence() {
        return dispatch.won().fence();
    }
}
