package io.napomni.runner.command;

import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.RegisterView;
import io.napomni.runner.wire.Wiring;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            List<RegisterRow> begun = wiring.stores()
                    .register()
                    .list(RegisterQuery.newest(EnumSet.of(EffectState.SENDING), Integer.MAX_VALUE));
            if (session().json()) {
                Json.print(
                        session().screen(),
                        RegisterView.json(
                                Stream.concat(rows.stream(), begun.stream()).toList()));
            } else {
                print(rows, begun, settings.zone());
            }
            return (rows.isEmpty() ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }

    private void print(List<RegisterRow> rows, List<RegisterRow> begun, ZoneId zone) {
        RegisterView view = new RegisterView(session().screen(), session().texts());
        if (rows.isEmpty()) {
            session().screen().line(session().texts().of("in-doubt.none"));
        } else {
            view.print(rows, zone);
            session().screen().line(session().texts().of("in-doubt.advice"));
        }
        begun.stream()
                .flatMap(row -> row.notBefore().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(end -> {
                    session().screen().line();
                    session().screen().line(session().texts().of("in-doubt.begun", minute(end, zone)));
                    view.print(begun, zone);
                });
    }

    private String minute(Instant moment, ZoneId zone) {
        return session().texts().minute(moment, zone);
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
