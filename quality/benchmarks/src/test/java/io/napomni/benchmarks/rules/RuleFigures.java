package io.napomni.benchmarks.rules;

import io.napomni.benchmarks.Allocation;
import io.napomni.benchmarks.Contestant;
import io.napomni.benchmarks.Figure;
import io.napomni.benchmarks.Race;
import io.napomni.benchmarks.Rounds;
import io.napomni.decision.UseCase;
import io.napomni.scenario.contract.ContractFact;
import java.util.ArrayList;
import java.util.List;

/** How fast contracts are judged, beside a loop written by hand, Easy Rules and Drools. */
public final class RuleFigures {

    private static final int MILLION = 1_000_000;
    private static final int FOR_DROOLS = 100_000;
    private static final long SEED = 20_261_112;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 11;

    private RuleFigures() {}

    /** All figures about rules. */
    public static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(wholeUseCase("ordinary", Contracts.ORDINARY));
        figures.addAll(wholeUseCase("busy", Contracts.BUSY));
        figures.addAll(seedRules());
        figures.add(allocation());
        return figures;
    }

    private static List<Figure> wholeUseCase(String day, Contracts contracts) {
        List<ContractFact> facts = contracts.list(MILLION, SEED);
        UseCase<ContractFact> useCase = OurPass.contracts();
        Rounds rounds = new Race(
                        new Contestant(
                                "loop", MILLION, () -> ContractLoop.over(facts).hits()),
                        new Contestant("ours", MILLION, () -> OurPass.hits(OurPass.over(useCase, facts))))
                .run(WARM_UPS, ROUNDS);
        String name = "rules.contract." + day;
        double due = ContractLoop.over(facts).hits() * 100.0 / MILLION;
        Rounds.Summary ratio = rounds.ratio("ours", "loop");
        return List.of(
                Figure.of(name + ".due-percent", due, ""),
                nanos(name + ".loop", rounds, "loop"),
                nanos(name + ".ours", rounds, "ours"),
                Figure.atMost(name + ".times-loop", ratio.median(), ratio.spread(), 2));
    }

    private static List<Figure> seedRules() {
        List<Dated> facts = Dated.list(MILLION, SEED);
        List<Dated> some = facts.subList(0, FOR_DROOLS);
        UseCase<Dated> useCase = SeedUseCase.make();
        try (DroolsPass drools = new DroolsPass()) {
            Rounds rounds = new Race(
                            new Contestant(
                                    "loop", MILLION, () -> SeedLoop.over(facts).hits()),
                            new Contestant("ours", MILLION, () -> OurPass.hits(OurPass.over(useCase, facts))),
                            new Contestant("easy-rules", MILLION, () -> EasyRulesPass.over(facts)),
                            new Contestant("drools", FOR_DROOLS, () -> drools.over(some)))
                    .run(WARM_UPS, ROUNDS);
            return seedFigures(rounds, SeedLoop.over(facts).hits() * 100.0 / MILLION);
        }
    }

    private static List<Figure> seedFigures(Rounds rounds, double due) {
        Rounds.Summary loop = rounds.ratio("ours", "loop");
        Rounds.Summary easy = rounds.ratio("easy-rules", "ours");
        Rounds.Summary drools = rounds.ratio("drools", "ours");
        return List.of(
                Figure.of("rules.seed.due-percent", due, ""),
                nanos("rules.seed.loop", rounds, "loop"),
                nanos("rules.seed.ours", rounds, "ours"),
                nanos("rules.seed.easy-rules", rounds, "easy-rules"),
                nanos("rules.seed.drools", rounds, "drools"),
                Figure.atMost("rules.seed.times-loop", loop.median(), loop.spread(), 2),
                Figure.atLeast("rules.seed.faster-than-easy-rules", easy.median(), easy.spread(), 6),
                Figure.atLeast("rules.seed.faster-than-drools", drools.median(), drools.spread(), 20));
    }

    /** Contracts that are due in no scenario; among them those that come near a stage and are closed or used up. */
    private static Figure allocation() {
        UseCase<ContractFact> useCase = OurPass.contracts();
        List<ContractFact> notDue = Contracts.ORDINARY.stream(MILLION, SEED)
                .filter(fact -> OurPass.hits(OurPass.over(useCase, List.of(fact))) == 0)
                .toList();
        OurPass.over(useCase, notDue);
        long forNone = Allocation.during(() -> OurPass.over(useCase, List.of()));
        long forAll = Allocation.during(() -> OurPass.over(useCase, notDue));
        double bytes = (forAll - forNone) / (double) notDue.size();
        return Figure.atMost("rules.contract.bytes-per-not-due-fact", bytes, notDue.size() + " facts", 0.01);
    }

    private static Figure nanos(String name, Rounds rounds, String contestant) {
        Rounds.Summary nanos = rounds.nanos(contestant);
        return Figure.of(name + ".ns", nanos.median(), nanos.spread());
    }
}
