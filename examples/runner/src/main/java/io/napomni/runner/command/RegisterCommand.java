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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind register}: what was sent, and what is to be sent again. */
@Command(name = "register")
final class RegisterCommand extends Group {

    RegisterCommand(Session session) {
        super(session);
    }

    @Command(name = "list")
    int list(
            @Option(names = "--state", paramLabel = "STATE,…") Optional<String> states,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "100") int limit) {
        Set<EffectState> wanted = states.map(RegisterCommand::states).orElse(EnumSet.allOf(EffectState.class));
        return show(wiring -> wiring.stores().register().list(RegisterQuery.newest(wanted, limit)));
    }

    @Command(name = "find")
    int find(@Parameters(paramLabel = "SUBJECT|KEY", descriptionKey = "register.what") String what) {
        LocalDate today = session().today(session().settings());
        return show(wiring -> what.contains("|")
                ? wiring.stores().register().find(Subjects.key(what)).stream().toList()
                : wiring.stores().register().about(Subjects.find(what, wiring, today)));
    }

    @Command(name = "clear")
    int clear(
            @Parameters(paramLabel = "KEY", descriptionKey = "register.key") String key,
            @Option(names = "--why", required = true, paramLabel = "TEXT") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by,
            @Option(names = "--dry-run", descriptionKey = "rearm.dry-run") boolean dry) {
        return new Rearming(session()).clear(key, why, by, dry);
    }

    private int show(Function<Wiring, List<RegisterRow>> query) {
        Settings settings = session().settings();
        try (Wiring wiring = session().open(settings)) {
            List<RegisterRow> rows = query.apply(wiring);
            if (session().json()) {
                Json.print(session().screen(), RegisterView.json(rows));
            } else {
                new RegisterView(session().screen(), session().texts()).print(rows, settings.zone());
            }
        }
        return ExitCode.OK.number();
    }

    private static Set<EffectState> states(String names) {
        Set<EffectState> states = EnumSet.noneOf(EffectState.class);
        for (String name : names.split(",", -1)) {
            try {
                states.add(EffectState.valueOf(
                        name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw UsageException.of("usage.not-a-state", name, List.of(EffectState.values()));
            }
        }
        return states;
    }
}
