package io.napomni.proofs.answer;

import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A few contracts, all of them always handed over. */
final class Contracts implements FactSource<Supply> {

    private final Clock clock;
    private final List<Supply> all = new ArrayList<>();

    Contracts(Clock clock) {
        this.clock = clock;
    }

    static SubjectRef deal(String id) {
        return new SubjectRef("b24", "deal", id);
    }

    static CustomerRef company(String id) {
        return new CustomerRef("b24", "company", id);
    }

    void ending(String id, LocalDate day) {
        Contract contract = new Contract(
                deal(id),
                "ДК-" + id + "/26",
                company(id),
                new Segment(""),
                Optional.of(day.minusYears(1)),
                Optional.of(day),
                false,
                Optional.of("17"));
        Quantity left = new Quantity(new BigDecimal("120"), "т");
        all.add(new Supply(contract, Optional.of(day.minusMonths(2)), Optional.empty(), Optional.of(left)));
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super Supply> sink) {
        all.forEach(sink);
        return new FetchReport(clock.instant(), all.size(), 0, "a list", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, Supply> reread(Set<SubjectRef> subjects) {
        Map<SubjectRef, Supply> found = new HashMap<>();
        all.stream()
                .filter(one -> subjects.contains(one.contract().ref()))
                .forEach(one -> found.put(one.contract().ref(), one));
        return found;
    }
}
