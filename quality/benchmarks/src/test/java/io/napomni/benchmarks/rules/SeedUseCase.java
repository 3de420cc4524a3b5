package io.napomni.benchmarks.rules;

import static io.napomni.action.Channel.MAIL;

import io.napomni.calendar.Delay;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.rule.Timing;
import io.napomni.scenario.contract.ContractFact;
import java.util.List;

/** The two rules of the seed and nothing else, said in our words. */
final class SeedUseCase {

    private SeedUseCase() {}

    static UseCase<ContractFact> make() {
        return new UseCase<>(
                "seed",
                fact -> fact.contract().ref(),
                fact -> fact.contract().customer(),
                fact -> fact.contract().number(),
                List.of(scenario("renewal", renewal()), scenario("stock", stock())));
    }

    private static Rule<ContractFact> renewal() {
        return Ladder.from(Anchor.<ContractFact>maybe(
                        "ends-on", fact -> fact.contract().endsOn(), Reason.of("open-ended")))
                .stage("renewal", Timing.before(Delay.months(2)).openUntil(Timing.onTheDay()));
    }

    private static Rule<ContractFact> stock() {
        return Ladder.from(Anchor.<ContractFact>maybe(
                        "last-shipment", fact -> fact.supply().lastShippedOn()))
                .stage("stock", Timing.after(Delay.months(3)).openEnded());
    }

    private static Scenario<ContractFact> scenario(String name, Rule<ContractFact> rule) {
        Step<ContractFact> step = Step.once("mail", MAIL, member -> Planned.blocked("measured-only"));
        return Scenario.of(name, rule, Playbook.at(name, List.of(step)));
    }
}
