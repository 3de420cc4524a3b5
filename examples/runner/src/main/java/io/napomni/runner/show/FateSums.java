package io.napomni.runner.show;

import io.napomni.run.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fates, counted. A note that only waits for its letter is not counted: the letter is. */
final class FateSums {

    private static final String WAITS = "waits-for-step";

    private final List<Fate> fates;

    private FateSums(List<Fate> fates) {
        this.fates = fates;
    }

    /** So many effects had a fate for a reason. */
    record Because(Fate.Kind kind, String code, long count) {}

    static FateSums of(List<Fate> fates) {
        return new FateSums(
                fates.stream().filter(fate -> !fate.why().code().equals(WAITS)).toList());
    }

    boolean isEmpty() {
        return fates.isEmpty();
    }

    /** In the order of their declaration, what was done first. */
    List<Fate.Kind> kinds() {
        return fates.stream()
                .map(Fate::kind)
                .distinct()
                .sorted(Comparator.comparing((Fate.Kind kind) -> !kind.isStarted())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    long count(Fate.Kind kind, String step) {
        return fates.stream()
                .filter(fate -> fate.kind() == kind && fate.part().key().step().equals(step))
                .count();
    }

    /** Why something was not done, the most frequent reasons first. */
    List<Because> because() {
        Map<Fate.Kind, Map<String, Long>> byKind = fates.stream()
                .filter(fate -> fate.kind() != Fate.Kind.DONE && fate.kind() != Fate.Kind.ALREADY_HANDLED)
                .collect(Collectors.groupingBy(
                        Fate::kind,
                        TreeMap::new,
                        Collectors.groupingBy(fate -> fate.why().code(), TreeMap::new, Collectors.counting())));
        return byKind.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(why -> new Because(kind.getKey(), why.getKey(), why.getValue())))
                .sorted(Comparator.comparing(Because::count).reversed())
                .toList();
    }
}
