package io.napomni.benchmarks.rules;

import io.napomni.decision.Judging;
import io.napomni.decision.UseCase;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import java.util.Locale;

/** A use-case of ours, the way a run does it: judged, counted, what is due kept. */
final class OurPass {

    private OurPass() {}

    static UseCase<ContractFact> contracts() {
        return ContractReminders.of(ContractTerms.of("ООО Поставка", Locale.forLanguageTag("ru")));
    }

    static <F> Judging<F> over(UseCase<F> useCase, Iterable<F> facts) {
        Judging<F> judging = useCase.on(Contracts.TODAY);
        facts.forEach(judging);
        return judging;
    }

    static long hits(Judging<?> judging) {
        return judging.due().size();
    }
}
