package io.napomni.example.embedded;

import static io.napomni.calendar.Delay.months;
import static io.napomni.rule.Timing.before;
import static io.napomni.rule.Timing.onTheDay;

import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Reason;
import io.napomni.rule.Rule;
import io.napomni.scenario.contract.ContractFact;

/** A rule of a host's own is a value. */
final class OwnRule {

    private OwnRule() {}

    static Rule<ContractFact> renewal() {
        // tag::readme[]
        Rule<ContractFact> renewal = Ladder.from(Anchor.maybe(
                        "ends-on", (ContractFact fact) -> fact.contract().endsOn()))
                .stage("renewal", before(months(2)).openUntil(onTheDay()))
                .unless(Reason.of("closed"), fact -> fact.contract().closed());
        // end::readme[]
        return renewal;
    }
}
