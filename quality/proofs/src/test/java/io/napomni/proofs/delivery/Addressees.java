package io.napomni.proofs.delivery;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.proofs.delivery.Parcels.Addressee;
import io.napomni.rule.LeftOut;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Numbers from 1. */
record Addressees(int count) implements FactSource<Addressee> {

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Addressee> sink) {
        for (int number = 1; number <= count; number++) {
            sink.accept(new Addressee(number));
        }
        return new FetchReport(Parcels.CLOCK.instant(), count, 0, "all that are counted", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, Addressee> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, Addressee> found = new LinkedHashMap<>();
        subjects.forEach(one -> found.put(one, new Addressee(Integer.parseInt(one.id()))));
        return found;
    }
}
