package io.napomni.proofs.world;

import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.SourceException;
import io.napomni.rule.AnchorWindow;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import io.napomni.scenario.contract.ContractFact;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** A source that serves contracts from memory and can be changed at the worst moment. */
public final class FactBook implements FactSource<ContractFact> {

    private final Map<SubjectRef, ContractFact> facts = new LinkedHashMap<>();
    private final Clock clock;
    private Duration age = Duration.ZERO;
    private boolean pushesDown = true;
    private OptionalInt breaksAfter = OptionalInt.empty();
    private Runnable beforeReread = () -> {};
    private LeftOut leftOut = LeftOut.NOTHING;

    public FactBook(Clock clock, Collection<Draft> drafts) {
        this.clock = clock;
        drafts.forEach(this::put);
    }

    /** Adds a contract or changes it. */
    public void put(Draft draft) {
        facts.put(draft.ref(), draft.fact());
    }

    /** The contract is gone. */
    public void remove(Draft draft) {
        facts.remove(draft.ref());
    }

    /** From now on knows of so many records more, of which it can make no fact. */
    public void leaveOut(int records) {
        leftOut = LeftOut.NOTHING;
        for (int i = 1; i <= records; i++) {
            SubjectRef subject = new SubjectRef("b24", "deal", "broken-" + i);
            leftOut = leftOut.and(new LeftOut.Item(subject, "B-" + i, Reason.of("unreadable", "stage")));
        }
    }

    /** From now on hands over everything, whatever the window. */
    public void ignoreWindows() {
        pushesDown = false;
    }

    /** From now on says that its facts were read so long ago. */
    public void beBehindBy(Duration duration) {
        age = duration;
    }

    /** From now on breaks off after so many facts. */
    public void breakAfter(int handedOver) {
        breaksAfter = OptionalInt.of(handedOver);
    }

    /** From now on works again. */
    public void recover() {
        breaksAfter = OptionalInt.empty();
    }

    /** Does something just before facts are read again. */
    public void beforeReread(Runnable hook) {
        beforeReread = hook;
    }

    public int size() {
        return facts.size();
    }

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super ContractFact> sink) {
        long handedOver = 0;
        for (ContractFact fact : facts.values()) {
            if (breaksAfter.isPresent() && handedOver == breaksAfter.getAsInt()) {
                throw new SourceException("the portal broke off in the middle of the list");
            }
            if (!pushesDown || window.everything() || window.windows().stream().anyMatch(one -> lies(fact, one))) {
                sink.accept(fact);
                handedOver++;
            }
        }
        long outside = facts.size() - handedOver;
        return new FetchReport(clock.instant().minus(age), handedOver, outside, "all of a map", leftOut);
    }

    @Override
    public Map<SubjectRef, ContractFact> reread(Set<SubjectRef> subjects) {
        beforeReread.run();
        Map<SubjectRef, ContractFact> found = new LinkedHashMap<>(facts);
        found.keySet().retainAll(subjects);
        return found;
    }

    private static boolean lies(ContractFact fact, AnchorWindow window) {
        Optional<LocalDate> day = anchor(fact, window.anchor());
        if (window.asksForLacking()) {
            return day.isEmpty();
        }
        return day.isPresent()
                && !day.get().isBefore(window.from())
                && !day.get().isAfter(window.to())
                && window.absent().stream()
                        .allMatch(other -> anchor(fact, other).isEmpty());
    }

    private static Optional<LocalDate> anchor(ContractFact fact, String name) {
        return switch (name) {
            case "ends-on" -> fact.contract().endsOn();
            case "starts-on" -> fact.contract().startsOn();
            case "last-shipment" -> fact.supply().lastShippedOn();
            default -> throw new IllegalArgumentException("the book has no anchor " + name);
        };
    }
}
