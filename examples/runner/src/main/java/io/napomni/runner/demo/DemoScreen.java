package io.napomni.runner.demo;

import io.napomni.decision.Proposal;
import io.napomni.run.RunReport;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.demo.world.Warehouse;
import io.napomni.runner.show.Bar;
import io.napomni.runner.show.ReportView;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.util.List;

/** Tells the demo on the terminal, step by step. */
final class DemoScreen {

    private static final int SHOWN = 3;

    private final Screen screen;
    private final Texts texts;
    private final StepWords words;
    private final Bar bar;

    DemoScreen(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.words = new StepWords(texts);
        this.bar = new Bar(screen);
    }

    void begin(DemoWorld world) {
        screen.line(screen.paint().bold(texts.of("demo.title")));
        screen.line(texts.of(
                "demo.begin",
                texts.count("contracts", world.deals()),
                world.plan().firstDay()));
        world.warehouse()
                .ifPresent(base -> screen.line(texts.of(
                        "demo.begin.1c",
                        texts.count("orders", base.orders()),
                        texts.count("customers", base.sharedCustomers()))));
    }

    void proposed(Proposal proposal) {
        step("demo.step.propose");
        screen.line(words.proposed(proposal));
    }

    void firstRun(RunReport report, int received) {
        step("demo.step.first");
        screen.line(words.first(received));
        screen.line();
        new ReportView(screen, texts).print(report);
    }

    void approved(int effects) {
        step("demo.step.approve");
        screen.line(words.approved(effects));
    }

    void secondRun(RunReport report, int received) {
        step("demo.step.second");
        screen.line(words.second(report, received));
    }

    void sameDayAgain(RunReport report, int received) {
        step("demo.step.again");
        screen.line(screen.paint().good(words.again(report, received)));
    }

    void lived(int day, DemoWorld.Plan plan) {
        if (day == 1) {
            step(plan.withOneC() ? "demo.step.days.1c" : "demo.step.days");
            bar.begin(texts.of("demo.living"), plan.days());
        }
        bar.step();
    }

    void days(List<Day> lived, DemoWorld world) {
        bar.end();
        new WeekTable(screen, texts, world.plan().withOneC()).print(lived);
        screen.line(screen.paint()
                .faint(texts.of(
                        world.plan().withOneC() ? "demo.traffic.1c" : "demo.traffic",
                        texts.count("letters", world.lettersReceived()),
                        texts.count("requests", world.requests()),
                        world.warehouse().map(Warehouse::requests).orElse(0L))));
    }

    void stopping() {
        screen.aside(texts.of("progress.stopping"));
    }

    void end(Story story, DemoFolder folder) {
        story.beside().ifPresent(this::meetings);
        screen.line();
        screen.line(texts.of("demo.look"));
        screen.line("  " + screen.paint().link(folder.index().toString()));
        screen.line("  "
                + texts.of(
                        "demo.letters",
                        folder.root().resolve("letters"),
                        texts.count("letters", story.letters().size())));
    }

    private void meetings(Beside beside) {
        step("demo.step.both");
        screen.line(texts.of("demo.both", beside.meetings().size(), beside.mostADay()));
        beside.meetings().stream()
                .limit(SHOWN)
                .forEach(one -> screen.item(
                        screen.paint().good("• "),
                        texts.of(
                                "demo.meeting",
                                one.customer(),
                                one.company(),
                                one.card(),
                                texts.day(one.first().day()),
                                one.first().letter().subject(),
                                one.second().letter().subject(),
                                texts.day(one.second().day()))));
    }

    private void step(String key) {
        screen.line();
        screen.line(screen.paint().bold(texts.of(key)));
    }
}
