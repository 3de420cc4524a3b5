package io.napomni.runner.show;

import io.napomni.decision.Judging;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.util.List;

/** A report for a person: what was read, what became of what was due, and what the person should do. */
public final class ReportView {

    private static final int MOST_DOUBTFUL = 10;

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
        new CountsView(screen, texts).print(report.counts(), report.outside());
        if (report.failure().isEmpty() || !report.fates().isEmpty()) {
            effects(report.fates());
        }
        doubtful(report.doubtful());
        warnings(report);
    }

    private String status(RunReport report) {
        Paint paint = screen.paint();
        return switch (report.status()) {
            case OK -> paint.good(texts.of("status.ok"));
            case WARNING -> paint.warning(texts.of("status.warning"));
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
        Table table = Table.of(
                texts.of("report.effects"),
                ">" + texts.of("step.mail.many"),
                ">" + texts.of("step.note.many"),
                ">" + texts.of("step.task.many"));
        sums.kinds()
                .forEach(kind -> table.row(
                        new Table.Cell(texts.of("fate." + kind.name()), text -> paint(kind, text)),
                        sums.count(kind, "mail"),
                        sums.count(kind, "note"),
                        sums.count(kind, "task")));
        table.print(screen);
        why(sums);
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

    private void doubtful(List<Judging.Doubtful> doubtful) {
        if (doubtful.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.paint().faint(texts.of("report.doubtful")));
        Table table = Table.of("", "", "", "");
        doubtful.stream()
                .limit(MOST_DOUBTFUL)
                .forEach(one -> table.row(
                        one.label(), one.subject().id(), reasons.scenario(one.scenario()), reasons.of(one.why())));
        table.print(screen);
        if (doubtful.size() > MOST_DOUBTFUL) {
            screen.line(texts.of("report.more", doubtful.size() - MOST_DOUBTFUL));
        }
    }

    private void warnings(RunReport report) {
        if (report.status() == RunReport.Status.OK) {
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
