package io.napomni.runner.command;

import io.napomni.insight.Explanation;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.RegisterRow;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.ExplanationView;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.RegisterView;
import io.napomni.runner.wire.Wiring;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remind explain}: why a contract is or is not reminded about, on any day. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..2", paramLabel = "SUBJECT", descriptionKey = "explain.subject")
    private List<String> words = List.of();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Choice choice = Choice.of(words);
        Settings settings = choice.in(session.settings());
        LocalDate day = session.today(settings);
        try (Wiring wiring = session.open(settings)) {
            SubjectRef ref = choice.find(wiring, day).orElseThrow(() -> UsageException.of("explain.say-which"));
            List<Explanation> explanations = wiring.reminders().explain(ref, day);
            List<RegisterRow> rows = wiring.stores().register().about(ref);
            if (session.json()) {
                json(ref, day, explanations, rows);
            } else {
                print(settings, ref, day, explanations, rows);
            }
            return (explanations.isEmpty() ? ExitCode.WARNING : ExitCode.OK).number();
        }
    }

    private void print(
            Settings settings, SubjectRef ref, LocalDate day, List<Explanation> explanations, List<RegisterRow> rows) {
        var screen = session.screen();
        screen.line(screen.paint().bold(session.texts().of("explain.head", ref, day)));
        if (explanations.isEmpty()) {
            screen.line(session.texts().of("explain.unknown"));
        }
        new ExplanationView(screen, session.texts()).print(explanations);
        if (!rows.isEmpty()) {
            screen.line();
            screen.line(screen.paint().faint(session.texts().of("explain.past")));
            new RegisterView(screen, session.texts()).print(rows, settings.zone());
        }
    }

    private void json(SubjectRef ref, LocalDate day, List<Explanation> explanations, List<RegisterRow> rows) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("subject", ref.toString());
        document.put("day", day.toString());
        document.put("scenarios", ExplanationView.json(explanations));
        document.put("register", RegisterView.json(rows));
        Json.print(session.screen(), document);
    }
}
