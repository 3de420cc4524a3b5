package io.napomni.runner.demo;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.runner.show.Bar;
import io.napomni.runner.show.ReportView;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.util.List;

/** Tells the demo on the terminal, step by step. */
final class DemoScreen {

    private final Screen screen;
    private final Texts texts;
    private final Bar bar;

    DemoScreen(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.bar = new Bar(screen);
    }

    void begin(DemoWorld world) {
        screen.line(screen.paint().bold(texts.of("demo.title")));
        screen.line(texts.of("demo.begin", texts.count("contracts", world.deals()), world.firstDay()));
    }

    void proposed(Proposal proposal) {
        step("demo.step.propose");
        long letters = proposal.reminders().stream().filter(Reminder::isContact).count();
        screen.line(texts.of(
                "demo.proposed",
                texts.count("letters", letters),
                texts.count("tasks", proposal.reminders().size() - letters)));
    }

    void firstRun(RunReport report, int received) {
        step("demo.step.first");
        screen.line(texts.of("demo.first", texts.count("letters", received)));
        screen.line();
        new ReportView(screen, texts).print(report);
    }

    void approved(int effects) {
        step("demo.step.approve");
        screen.line(texts.of("demo.approved", texts.count("effects", effects)));
    }

    void secondRun(RunReport report, int received) {
        step("demo.step.second");
        screen.line(texts.of(
                "demo.second",
                texts.count(
                        "letters",
                        report.fates().stream()
                                .filter(fate -> fate.kind() == Fate.Kind.DONE)
                                .filter(fate -> fate.part().key().step().equals("mail"))
                                .count()),
                received));
    }

    void sameDayAgain(RunReport report, int letters) {
        step("demo.step.again");
        screen.line(screen.paint()
                .good(texts.of(
                        "demo.again", texts.count("letters", letters), report.count(Fate.Kind.ALREADY_HANDLED))));
    }

    void lived(int day, int of) {
        if (day == 1) {
            step("demo.step.days");
            bar.begin(texts.of("demo.living"), of);
        }
        bar.step();
    }

    void days(List<Day> lived, DemoWorld world) {
        bar.end();
        new WeekTable(screen, texts).print(lived);
        screen.line(screen.paint()
                .faint(texts.of(
                        "demo.traffic",
                        texts.count("letters", world.lettersReceived()),
                        texts.count("requests", world.requests()))));
    }

    void end(Story story, DemoFolder folder) {
        screen.line();
        screen.line(texts.of("demo.look"));
        screen.line("  " + screen.paint().link(folder.index().toString()));
        screen.line("  "
                + texts.of(
                        "demo.letters",
                        folder.root().resolve("letters"),
                        texts.count("letters", story.letters().size())));
    }

    private void step(String key) {
        screen.line();
        screen.line(screen.paint().bold(texts.of(key)));
    }
}
