package io.napomni.benchmarks.rules;

import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with lambdas, its fastest form: one engine, one set of rules and one map of facts for all contracts. */
final class EasyRulesPass {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules =
            new Rules(rule("renewal", Dated.Conditions::endsSoon), rule("stock", Dated.Conditions::waits));
    private long hits;

    static long over(List<Dated> facts) {
        EasyRulesPass pass = new EasyRulesPass();
        Facts current = new Facts();
        for (Dated fact : facts) {
            current.put("contract", fact);
            pass.engine.fire(pass.rules, current);
        }
        return pass.hits;
    }

    private Rule rule(String name, Predicate<Dated> condition) {
        return new RuleBuilder()
                .name(name)
                .when(facts -> condition.test(facts.get("contract")))
                .then(facts -> hits++)
                .build();
    }
}
