package io.napomni.runner.show;

import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A report for a person: what was read, what became of what was due, and what the person should do. */
public final class ReportView {

    private static final int MOST_DOUBTFUL = 10;
    private static final String MAIL = "mail";
    /** Letters are told of always, the others where there are any. */
    private static final List<String> STEPS = List.of(
            MAIL,
            "note",
            "task",
            "fields",
            "manager-letter",
            "manager-task",
            "manager-notice",
            "head-letter",
            "head-task",
            "head-notice");

    private final Screen screen;
    private final Texts texts;
    private final Reasons reasons;
    private final Said said;

    /** Prints to the screen in the language of the texts. */
    public ReportView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.reasons = new Reasons(texts);
        this.said = Said.in(texts.language());
    }

    /** Prints it. */
    public void print(RunReport report) {
        screen.line(screen.paint().bold(texts.of("report.head", report.run(), report.today())) + ": " + status(report));
        CountsView counts = new CountsView(screen, texts);
        counts.print(report.counts(), report.outside());
        if (report.failure().isEmpty() || !report.fates().isEmpty()) {
            effects(report.fates());
        }
        counts.lookAt(report.doubtful(), report.leftOut(), MOST_DOUBTFUL);
        warnings(report);
    }

    private String status(RunReport report) {
        Paint paint = screen.paint();
        return switch (report.status()) {
            case OK -> paint.good(texts.of("status.ok"));
            case WARNING -> paint.warning(texts.of("status.warning"));
            case STOPPED -> paint.warning(texts.of("status.stopped"));
            case FAILED -> paint.bad(texts.of("status.failed"));
        };
    }

    private void effects(List<Fate> fates) {
        FateSums sums = FateSums.of(fates);
        if (sums.isEmpty()) {
            screen.line();
            screen.line(texts.of("report.nothing-due"));
            return;
        }
        screen.line();
        List<String> steps = STEPS.stream()
                .filter(step -> step.equals(MAIL) || sums.has(step))
                .toList();
        Table table = Table.of(Stream.concat(Stream.of(texts.of("report.effects")), titles(sums, steps))
                .toArray(String[]::new));
        sums.kinds().forEach(kind -> table.row(row(sums, kind, steps)));
        table.print(screen);
        why(sums);
    }

    private Object[] row(FateSums sums, Fate.Kind kind, List<String> steps) {
        List<Object> row = new ArrayList<>();
        row.add(new Table.Cell(texts.of("fate." + kind.name()), text -> paint(kind, text)));
        for (String step : steps) {
            OptionalLong count = sums.count(kind, step);
            row.add(count.isPresent() ? count.getAsLong() : texts.of("report.not-counted"));
            if (isSplit(sums, step)) {
                row.add(sums.parts(kind, step));
            }
        }
        return row.toArray();
    }

    private Stream<String> titles(FateSums sums, List<String> steps) {
        return steps.stream()
                .flatMap(step -> isSplit(sums, step)
                        ? Stream.of("step." + step + ".many", "report.documents")
                        : Stream.of("step." + step + ".many"))
                .map(key -> ">" + texts.of(key));
    }

    /** What arrives is letters; what they tell of is counted beside them where one may tell of several. */
    private static boolean isSplit(FateSums sums, String step) {
        return step.equals(MAIL) && sums.hasDigests();
    }

    private void why(FateSums sums) {
        List<FateSums.Because> all = sums.because();
        if (all.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.paint().faint(texts.of("report.why")));
        Table table = Table.of(">", "", "");
        all.forEach(one -> table.row(one.count(), texts.of("fate." + one.kind().name()), reasons.brief(one.code())));
        table.print(screen);
    }

    private String paint(Fate.Kind kind, String text) {
        Paint paint = screen.paint();
        return switch (kind) {
            case DONE -> paint.good(text);
            case REJECTED, IN_DOUBT -> paint.bad(text);
            case AWAITING_APPROVAL, DEFERRED -> paint.warning(text);
            default -> text;
        };
    }

    private void warnings(RunReport report) {
        if (report.failure().isEmpty() && report.warnings().isEmpty()) {
            return;
        }
        screen.line();
        report.failure().ifPresent(failure -> screen.item(screen.paint().bad("✗ "), said.of(failure)));
        report.warnings().forEach(warning -> screen.item(screen.paint().warning("! "), said.of(warning)));
        if (report.count(Fate.Kind.AWAITING_APPROVAL) > 0) {
            screen.line("  " + screen.paint().link("./remind approve " + report.run()));
        }
    }
}
