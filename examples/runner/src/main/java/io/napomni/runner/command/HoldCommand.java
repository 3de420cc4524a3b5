package io.napomni.runner.command;

import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.HoldView;
import io.napomni.runner.wire.Wiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind hold}: stops reminders about a contract or to a customer for a while. */
@Command(name = "hold")
final class HoldCommand extends Group {

    HoldCommand(Session session) {
        super(session);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "SUBJECT|CUSTOMER", descriptionKey = "hold.what") String what,
            @Option(names = "--customer") boolean customer,
            @Option(names = "--scenario", paramLabel = "NAME") Optional<String> scenario,
            @Option(names = "--until", paramLabel = "YYYY-MM-DD") Optional<LocalDate> until,
            @Option(names = "--why", required = true, paramLabel = "TEXT") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        boolean known = customer || Subjects.isCustomer(what);
        if (known && scenario.isPresent()) {
            throw UsageException.of("usage.hold-customer-scenario", scenario.get());
        }
        String id = (known ? "customer-" : "subject-")
                + what.replaceAll("[^\\p{L}0-9]+", "-")
                + scenario.map(name -> "-" + name).orElse("");
        Settings settings = session().settings();
        LocalDate today = session().today(settings);
        until.ifPresent(day -> checkDay(day, today));
        try (Wiring wiring = session().open(settings)) {
            scenario.ifPresent(name -> checkScenario(name, wiring.scenarios()));
            Scope scope = known
                    ? new Scope.OfCustomer(Subjects.customer(what))
                    : scope(Subjects.find(what, wiring, today), scenario);
            place(wiring, new Hold(id, scope, until, why, session().by(by)));
        }
        return ExitCode.OK.number();
    }

    private static void checkDay(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            throw UsageException.of("usage.hold-is-over", until, today);
        }
    }

    private static void checkScenario(String name, List<String> known) {
        if (!known.contains(name)) {
            throw UsageException.of("usage.no-such-scenario", name, String.join(", ", known));
        }
    }

    private void place(Wiring wiring, Hold hold) {
        wiring.stores().holds().place(hold);
        session().screen().line(session().texts().of("hold.placed", hold.id()));
    }

    private static Scope scope(SubjectRef subject, Optional<String> scenario) {
        return scenario.<Scope>map(name -> new Scope.OfScenario(subject, name))
                .orElseGet(() -> new Scope.OfSubject(subject));
    }

    @Command(name = "list")
    int list() {
        Settings settings = session().settings();
        try (Wiring wiring = session().open(settings)) {
            List<Hold> holds = wiring.stores().holds().inForce(session().today(settings));
            HoldView view = new HoldView(session().screen(), session().texts());
            if (session().json()) {
                view.json(holds);
            } else {
                view.print(holds);
            }
        }
        return ExitCode.OK.number();
    }

    @Command(name = "lift")
    int lift(
            @Parameters(paramLabel = "ID", descriptionKey = "hold.id") String id,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        try (Wiring wiring = session().open()) {
            boolean lifted = wiring.stores().holds().lift(id, session().by(by), why);
            session().screen().line(session().texts().of(lifted ? "hold.lifted" : "hold.no-such", id));
            return (lifted ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }
}
