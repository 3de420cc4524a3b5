package io.napomni.run;

import io.napomni.action.EffectKey;
import io.napomni.decision.DueFact;
import io.napomni.decision.Judging;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import io.napomni.run.manual.Form;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Effects that wait for another try: those whose fact is gone, or no longer due, are cancelled before anything else. What a
 * person sent by hand was not due in any case, and is left to that person.
 */
final class OpenRows {

    private final Stores stores;
    private final List<Watched<?>> watched;

    OpenRows(Stores stores, List<Watched<?>> watched) {
        this.stores = stores;
        this.watched = watched;
    }

    /** @return how many were cancelled */
    int cancelGone(LocalDate today) {
        List<RegisterRow> deferred = stores.leases().deferred();
        int cancelled = 0;
        for (Watched<?> one : watched) {
            List<EffectKey> keys = deferred.stream()
                    .map(RegisterRow::key)
                    .filter(key -> one.has(key.scenario()) && !Form.isOf(key))
                    .toList();
            cancelled += keys.isEmpty() ? 0 : cancelGone(today, one, keys);
        }
        return cancelled;
    }

    private int cancelGone(LocalDate today, Watched<?> one, List<EffectKey> keys) {
        Set<SubjectRef> subjects = keys.stream().map(EffectKey::subject).collect(Collectors.toUnmodifiableSet());
        Judging<?> judging = one.readAgain(today, subjects);
        Set<EffectKey> due = new HashSet<>();
        judging.due().stream().map(DueFact::keys).forEach(due::addAll);
        int cancelled = 0;
        for (EffectKey key : keys) {
            if (!due.contains(key)) {
                cancelled += stores.register().cancel(key, "no longer due") ? 1 : 0;
            }
        }
        return cancelled;
    }
}
