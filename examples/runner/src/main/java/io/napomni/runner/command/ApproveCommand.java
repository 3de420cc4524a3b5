package io.napomni.runner.command;

import io.napomni.port.store.HeldRun;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Table;
import io.napomni.runner.show.Texts;
import io.napomni.runner.wire.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind approve}: lets go what a run held back, exactly as it was shown. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "approve.run")
    private Optional<String> run = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--by", paramLabel = "NAME")
    private Optional<String> by = Optional.empty();

    ApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (run.isEmpty() && !list) {
            throw UsageException.of("approve.say-which");
        }
        try (Wiring wiring = session.open()) {
            return run.isEmpty() ? list(wiring.stores().approvals().waiting()) : approve(wiring, run.get());
        }
    }

    private int approve(Wiring wiring, String which) {
        int approved = wiring.stores().approvals().approve(which, session.by(by));
        Texts texts = session.texts();
        session.screen()
                .line(
                        approved > 0
                                ? texts.of("approve.done", texts.count("effects", approved))
                                : texts.of("approve.nothing", which));
        return (approved > 0 ? ExitCode.OK : ExitCode.WARNING).number();
    }

    private int list(List<HeldRun> waiting) {
        Screen screen = session.screen();
        if (session.json()) {
            Json.print(screen, waiting.stream().map(ApproveCommand::json).toList());
        } else if (waiting.isEmpty()) {
            screen.line(session.texts().of("approve.none"));
        } else {
            waiting.forEach(this::print);
        }
        return ExitCode.OK.number();
    }

    private void print(HeldRun held) {
        Texts texts = session.texts();
        Screen screen = session.screen();
        String why = texts.find("reason." + held.why())
                .orElse(Said.in(texts.language()).of(held.why()));
        screen.line(screen.paint().bold(held.run()) + "  " + why + ", "
                + texts.count("effects", held.items().size()));
        Table table = Table.of("", "");
        held.items()
                .forEach(item -> table.row(
                        "  " + item.label(), texts.of(item.approved() ? "approve.approved" : "approve.waits")));
        table.print(screen);
    }

    private static Map<String, Object> json(HeldRun held) {
        return Map.of(
                "run",
                held.run(),
                "why",
                held.why(),
                "items",
                held.items().stream()
                        .map(item -> Map.of("label", item.label(), "approved", item.approved()))
                        .toList());
    }
}
