package io.napomni.onec.query;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that 1C computes over a register. It is complete in one answer and never paged, so narrow it by a condition,
 * which 1C applies before it computes. Rows come with {@code Договор_Key} for the dimension {@code Договор}.
 *
 * @param from beginning of the turnovers
 * @param until moment of a balance or slice, or end of the turnovers; 1C itself decides which side it is on
 * @param accounts which accounts count, in a register of accounting
 * @param dimensions all of them if empty
 * @param form of the arguments; the query is used whenever they do not fit the path
 */
public record VirtualTable(
        String register,
        Kind kind,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> until,
        Optional<Filter> condition,
        Optional<Filter> accounts,
        List<String> dimensions,
        Optional<Filter> having,
        CallForm form)
        implements Question {

    /** What is computed. */
    public enum Kind {
        /** What is there at a moment; of registers of balances. */
        BALANCE("Balance"),
        /** What came and went between two moments. */
        TURNOVERS("Turnovers"),
        /** Both; of registers of balances. */
        BALANCE_AND_TURNOVERS("BalanceAndTurnovers"),
        /** The last record of each key of a register of information. */
        SLICE_LAST("SliceLast");

        private final String function;

        Kind(String function) {
            this.function = function;
        }

        String function() {
            return function;
        }
    }

    /** Checks the names; {@code _Key} at the end of a dimension is dropped, 1C wants it without. */
    public VirtualTable {
        Names.name(register);
        dimensions = dimensions.stream()
                .map(name -> Names.name(name).replaceFirst("_Key$", ""))
                .toList();
    }

    /** Balances, now. */
    public static VirtualTable balance(String register) {
        return of(register, Kind.BALANCE);
    }

    /** Turnovers of all time. */
    public static VirtualTable turnovers(String register) {
        return of(register, Kind.TURNOVERS);
    }

    /** Balances and turnovers of all time. */
    public static VirtualTable balanceAndTurnovers(String register) {
        return of(register, Kind.BALANCE_AND_TURNOVERS);
    }

    /** The last records, now. */
    public static VirtualTable sliceLast(String register) {
        return of(register, Kind.SLICE_LAST);
    }

    private static VirtualTable of(String register, Kind kind) {
        return new VirtualTable(
                register,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                CallForm.PATH);
    }

    /** At this moment; for balances and slices. */
    public VirtualTable at(LocalDateTime moment) {
        return new VirtualTable(
                register, kind, Optional.empty(), Optional.of(moment), condition, accounts, dimensions, having, form);
    }

    /** Between two moments; for turnovers. */
    public VirtualTable between(LocalDateTime first, LocalDateTime last) {
        return new VirtualTable(
                register, kind, Optional.of(first), Optional.of(last), condition, accounts, dimensions, having, form);
    }

    /** Computed of such records only. */
    public VirtualTable where(Filter wanted) {
        return new VirtualTable(register, kind, from, until, Optional.of(wanted), accounts, dimensions, having, form);
    }

    /** Computed of such accounts only; for registers of accounting. */
    public VirtualTable ofAccounts(Filter wanted) {
        return new VirtualTable(register, kind, from, until, condition, Optional.of(wanted), dimensions, having, form);
    }

    /** One row for each combination of these. */
    public VirtualTable by(String... names) {
        return new VirtualTable(register, kind, from, until, condition, accounts, List.of(names), having, form);
    }

    /** Only such rows of the result. */
    public VirtualTable having(Filter wanted) {
        return new VirtualTable(
                register, kind, from, until, condition, accounts, dimensions, Optional.of(wanted), form);
    }

    /** The same, with its arguments elsewhere. */
    public VirtualTable in(CallForm another) {
        return new VirtualTable(register, kind, from, until, condition, accounts, dimensions, having, another);
    }

    @Override
    public Resource resource() {
        List<Argument> arguments = arguments();
        String inPath = Argument.call(kind.function(), arguments);
        boolean fits = form == CallForm.PATH && Argument.fitsPath(inPath);
        Options options = Options.rows();
        if (!fits) {
            arguments.forEach(each -> options.with(each.name(), each.inQuery(form)));
        }
        having.ifPresent(wanted -> options.with("$filter", wanted.text("")));
        String function = fits ? inPath : kind.function() + (form == CallForm.BARE_QUERY ? "" : "()");
        String path = Percent.segment(register) + "/" + Percent.segment(function);
        return new Resource(path, options.text(), register + "/" + kind.function());
    }

    private List<Argument> arguments() {
        boolean oneMoment = kind == Kind.BALANCE || kind == Kind.SLICE_LAST;
        return Stream.of(
                        from.map(time -> Argument.typed("StartPeriod", Literal.of(time))),
                        until.map(time -> Argument.typed(oneMoment ? "Period" : "EndPeriod", Literal.of(time))),
                        accounts.map(wanted -> Argument.text("AccountCondition", wanted.text(""))),
                        condition.map(wanted -> Argument.text("Condition", wanted.text(""))),
                        Optional.of(dimensions)
                                .filter(names -> !names.isEmpty())
                                .map(names -> Argument.text("Dimensions", String.join(",", names))))
                .flatMap(Optional::stream)
                .toList();
    }
}
