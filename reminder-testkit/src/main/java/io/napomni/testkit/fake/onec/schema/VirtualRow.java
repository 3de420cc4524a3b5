package io.napomni.testkit.fake.onec.schema;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a virtual table that sums up: the dimensions, then each resource with the endings of the table. */
public final class VirtualRow {
    private VirtualRow() {}

    /** The columns of {@code table} over the register {@code set} (the set itself, not its records). */
    public static List<Property> of(SetSchema set, VirtualTable table) {
        SetSchema rows = set.sections().get(0);
        Stream<Property> resources = rows.of(Use.RESOURCE).stream()
                .flatMap(resource -> endings(set.kind(), table).stream()
                        .map(ending -> Property.of(resource.name() + ending, Edm.DOUBLE, Use.RESOURCE)));
        Stream<Property> dimensions = Stream.concat(accounts(set.kind()), rows.of(Use.DIMENSION).stream());
        return Stream.concat(dimensions, resources).toList();
    }

    private static Stream<Property> accounts(Kind kind) {
        if (kind != Kind.ACCOUNTING) {
            return Stream.of();
        }
        Stream<String> extra = Stream.of("1", "2", "3")
                .map("ExtDimension"::concat)
                .flatMap(name -> Stream.of(name, name + Property.TYPE));
        return Stream.concat(
                Stream.of(Property.of("Account" + Property.KEY, Edm.GUID, Use.DIMENSION)),
                extra.map(name -> Property.of(name, Edm.STRING, Use.DIMENSION)));
    }

    /** What a resource's name ends with, like {@code Balance}. */
    static List<String> endings(Kind kind, VirtualTable table) {
        return switch (table) {
            case BALANCE -> kind == Kind.ACCOUNTING ? List.of("Balance", "BalanceDr", "BalanceCr") : List.of("Balance");
            case TURNOVERS ->
                switch (kind) {
                    case TURNOVER -> List.of("Turnover");
                    case ACCOUNTING -> List.of("Turnover", "TurnoverDr", "TurnoverCr");
                    default -> List.of("Turnover", "Receipt", "Expense");
                };
            case BALANCE_AND_TURNOVERS ->
                kind == Kind.ACCOUNTING
                        ? List.of(
                                "OpeningBalance",
                                "OpeningBalanceDr",
                                "OpeningBalanceCr",
                                "Turnover",
                                "TurnoverDr",
                                "TurnoverCr",
                                "ClosingBalance",
                                "ClosingBalanceDr",
                                "ClosingBalanceCr")
                        : List.of("OpeningBalance", "Turnover", "Receipt", "Expense", "ClosingBalance");
            case SLICE_LAST, SLICE_FIRST -> List.of();
        };
    }
}
