package io.napomni.benchmarks.memory;

import io.napomni.benchmarks.rules.Contracts;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.rule.LeftOut;
import io.napomni.scenario.contract.ContractFact;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Contracts that are made while they are read; a source that cannot filter and keeps nothing. */
public record Streamed(Contracts contracts, long count, Instant asOf) implements FactSource<ContractFact> {

    private static final long SEED = 11;

    @Override
    public FetchReport fetch(FetchWindow window, Consumer<? super ContractFact> sink) {
        contracts.stream(count, SEED).forEach(sink);
        return new FetchReport(asOf, count, 0, "made here", LeftOut.NOTHING);
    }

    @Override
    public Map<SubjectRef, ContractFact> reread(Set<SubjectRef> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), subject -> contracts.fact(Long.parseLong(subject.id()), SEED)));
    }
}
