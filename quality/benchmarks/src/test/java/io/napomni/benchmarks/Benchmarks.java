package io.napomni.benchmarks;

import io.napomni.benchmarks.ledger.LedgerFigures;
import io.napomni.benchmarks.mail.MailFigures;
import io.napomni.benchmarks.memory.MemoryFigures;
import io.napomni.benchmarks.onec.BaseFigures;
import io.napomni.benchmarks.portal.PortalFigures;
import io.napomni.benchmarks.rendering.RenderingFigures;
import io.napomni.benchmarks.requests.RequestFigures;
import io.napomni.benchmarks.rules.RuleFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the measurements named on the command line and prints a line for each; ends with 1 if a promise is broken. */
public final class Benchmarks {

    private static final Map<String, Supplier<List<Figure>>> ALL = Map.of(
            "rules", RuleFigures::measure,
            "rendering", RenderingFigures::measure,
            "memory", MemoryFigures::measure,
            "requests", RequestFigures::measure,
            "portal", PortalFigures::measure,
            "onec", BaseFigures::measure,
            "ledger", LedgerFigures::measure,
            "mail", MailFigures::measure);

    private Benchmarks() {}

    /** Names of measurements; see docs/benchmarks.md. */
    public static void main(String[] names) {
        List<Figure> figures = new ArrayList<>();
        for (String name : names) {
            Supplier<List<Figure>> measurement = ALL.get(name);
            if (measurement == null) {
                throw new IllegalArgumentException("no measurement is called " + name + ": " + ALL.keySet());
            }
            List<Figure> some = measurement.get();
            some.forEach(figure -> System.out.println(figure.line()));
            figures.addAll(some);
        }
        System.exit(figures.stream().allMatch(Figure::kept) ? 0 : 1);
    }
}
