package io.napomni.architecture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How large things may be. Beauty is in the median, shame in the one file at the top: both are measured. */
final class SizeBudget {

    private static final int HALF = 60;
    private static final int NINE_IN_TEN = 160;
    private static final int ALL = 300;
    private static final int TYPES_IN_A_PACKAGE = 25;
    private static final int LINES_OF_A_METHOD = 25;

    private SizeBudget() {}

    /** Complaints, one a line; none when the budget is kept. */
    static List<String> complaints(List<Source> sources) {
        return Stream.of(shares(sources), tooLong(sources), crowded(sources), longMethods(sources))
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static Stream<String> shares(List<Source> sources) {
        var counted = sources.stream()
                .filter(source -> !source.isPackageInfo() && !source.isSmallRecord())
                .toList();
        return Stream.concat(share(counted, HALF, 0.5), share(counted, NINE_IN_TEN, 0.9));
    }

    private static Stream<String> share(List<Source> counted, int limit, double wanted) {
        var within = counted.stream().filter(source -> source.lines() <= limit).count();
        var longest = counted.stream()
                .filter(source -> source.lines() > limit)
                .map(source -> source.name() + " (" + source.lines() + ")")
                .toList();
        return within >= wanted * counted.size()
                ? Stream.empty()
                : Stream.of("only " + within + " of " + counted.size() + " files have at most " + limit
                        + " lines, wanted " + Math.round(wanted * 100) + " %; longer: " + longest);
    }

    private static Stream<String> tooLong(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.lines() > ALL)
                .map(source -> source.name() + " has " + source.lines() + " lines, at most " + ALL + ": split it");
    }

    private static Stream<String> crowded(List<Source> sources) {
        var types = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> source.name().replaceFirst("/[^/]*$", ""),
                        Collectors.summingLong(source -> source.types().stream()
                                .filter(Source.Type::topLevel)
                                .count())));
        return types.entrySet().stream()
                .filter(entry -> entry.getValue() > TYPES_IN_A_PACKAGE)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " has " + entry.getValue() + " types, at most " + TYPES_IN_A_PACKAGE);
    }

    private static Stream<String> longMethods(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.methods().stream()
                        .filter(method -> method.lines() > LINES_OF_A_METHOD)
                        .map(method -> source.name() + ": the body of " + method.name() + " has " + method.lines()
                                + " lines, at most " + LINES_OF_A_METHOD));
    }
}
