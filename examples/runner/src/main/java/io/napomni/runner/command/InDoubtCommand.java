package io.napomni.runner.command;

import io.napomni.port.store.RegisterRow;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.RegisterView;
import io.napomni.runner.wire.Wiring;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind in-doubt}: letters that may have arrived; a person finds out and says so. */
@Command(name = "in-doubt")
final class InDoubtCommand extends Group {

    InDoubtCommand(Session session) {
        super(session);
    }

    @Command(name = "list")
    int list() {
        Settings settings = session().settings();
        try (Wiring wiring = session().open(settings)) {
            List<RegisterRow> rows = wiring.stores().doubts().list();
            if (session().json()) {
                Json.print(session().screen(), RegisterView.json(rows));
            } else if (rows.isEmpty()) {
                session().screen().line(session().texts().of("in-doubt.none"));
            } else {
                new RegisterView(session().screen(), session().texts()).print(rows, settings.zone());
                session().screen().line(session().texts().of("in-doubt.advice"));
            }
            return (rows.isEmpty() ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }

    @Command(name = "resolve")
    int resolve(
            @Parameters(paramLabel = "KEY", descriptionKey = "in-doubt.key") String key,
            @Option(names = "--happened") boolean happened,
            @Option(names = "--not-happened") boolean not,
            @Option(names = "--why", required = true, paramLabel = "TEXT") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        if (happened == not) {
            throw UsageException.of("in-doubt.say-which");
        }
        try (Wiring wiring = session().open()) {
            int resolved = wiring.stores()
                    .doubts()
                    .resolve(Subjects.key(key), happened, session().by(by), why);
            session().screen().line(session().texts().of(resolved > 0 ? "in-doubt.resolved" : "in-doubt.no-such", key));
            return (resolved > 0 ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }
}
