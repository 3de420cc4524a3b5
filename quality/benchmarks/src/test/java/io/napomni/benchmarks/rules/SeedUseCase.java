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
import io.napomni.rule.Rule;
import io.napomni.rule.Timing;
import java.util.List;

/** The two rules of the seed and nothing else, said in our words. */
final class SeedUseCase {

    private SeedUseCase() {}

    static UseCase<Dated> make() {
        return new UseCase<>(
                "seed",
                Dated::ref,
                Dated::customer,
                fact -> fact.ref().id(),
                List.of(scenario("renewal", renewal()), scenario("stock", stock())));
    }

    private static Rule<Dated> renewal() {
        return Ladder.from(Anchor.of("ends-on", Dated::endsOn))
                .stage("renewal", Timing.before(Delay.months(2)).openUntil(Timing.onTheDay()));
    }

    private static Rule<Dated> stock() {
        return Ladder.from(Anchor.of("last-shipment", Dated::shippedOn))
                .stage("stock", Timing.after(Delay.months(3)).openEnded());
    }

    private static Scenario<Dated> scenario(String name, Rule<Dated> rule) {
        Step<Dated> step = Step.once("mail", MAIL, member -> Planned.blocked("measured-only"));
        return Scenario.of(name, rule, Playbook.at(name, List.of(step)));
    }
}
