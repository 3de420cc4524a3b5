package io.napomni.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One rule for each segment. */
record Choice<F, K>(Function<? super F, K> segment, Map<K, Rule<F>> rules, Rule<F> otherwise) implements Rule<F> {

    Choice {
        rules = Map.copyOf(rules);
        for (Rule<F> rule : rules.values()) {
            if (!rule.stages().equals(otherwise.stages())) {
                throw new IllegalArgumentException("the rules of all segments need the same stages: "
                        + otherwise.stages() + " and not " + rule.stages());
            }
        }
    }

    @Override
    public Judge<F> on(LocalDate today) {
        Map<K, Judge<F>> judges = new HashMap<>();
        rules.forEach((key, rule) -> judges.put(key, rule.on(today)));
        return new Chosen<>(segment, judges, otherwise.on(today));
    }

    /** The judge of the segment; an exception is one of each. */
    private record Chosen<F, K>(Function<? super F, K> segment, Map<K, Judge<F>> judges, Judge<F> otherwise)
            implements Judge<F> {

        @Override
        public Verdict judge(F fact) {
            return judges.getOrDefault(segment.apply(fact), otherwise).judge(fact);
        }

        @Override
        public Judge<F> except(Predicate<? super F> blocked, Verdict instead) {
            Map<K, Judge<F>> excepted = new HashMap<>();
            judges.forEach((key, judge) -> excepted.put(key, judge.except(blocked, instead)));
            return new Chosen<>(segment, excepted, otherwise.except(blocked, instead));
        }
    }

    @Override
    public List<AnchorWindow> windows(LocalDate today) {
        return Stream.concat(rules.values().stream(), Stream.of(otherwise))
                .flatMap(rule -> rule.windows(today).stream())
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    @Override
    public List<String> stages() {
        return otherwise.stages();
    }

    @Override
    public Optional<String> countedFrom(F fact) {
        return rules.getOrDefault(segment.apply(fact), otherwise).countedFrom(fact);
    }

    @Override
    public Gates<F> gates(LocalDate today) {
        return fact ->
                rules.getOrDefault(segment.apply(fact), otherwise).gates(today).of(fact);
    }
}
