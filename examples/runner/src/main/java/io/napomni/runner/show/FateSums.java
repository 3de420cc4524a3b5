package io.napomni.runner.show;

import io.napomni.run.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fates, counted. A note that only waits for its letter is not counted: the letter is. */
final class FateSums {

    private static final String WAITS = "waits-for-step";
    /** Its letters may tell of several documents: how many there were is known only of those put together. */
    private static final String DIGESTED = "dunning";

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

    /** How many letters or tasks had a fate; empty if that is not known, as letters of earlier runs are not. */
    OptionalLong count(Fate.Kind kind, String step) {
        if (of(kind, step).anyMatch(FateSums::isAlone)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(of(kind, step)
                .map(fate -> fate.reminder().orElse(fate.part().key()))
                .distinct()
                .count());
    }

    /** How many documents those told of. */
    long parts(Fate.Kind kind, String step) {
        return of(kind, step).count();
    }

    /** Whether a letter may tell of several documents. */
    boolean hasDigests() {
        return fates.stream().anyMatch(fate -> fate.scenario().equals(DIGESTED));
    }

    private static boolean isAlone(Fate fate) {
        return fate.reminder().isEmpty() && fate.scenario().equals(DIGESTED);
    }

    private Stream<Fate> of(Fate.Kind kind, String step) {
        return fates.stream()
                .filter(fate -> fate.kind() == kind && fate.part().key().step().equals(step));
    }

    boolean has(String step) {
        return fates.stream().anyMatch(fate -> fate.part().key().step().equals(step));
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
