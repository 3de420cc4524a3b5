package io.napomni.runner.command;

import io.napomni.past.Hold;
import io.napomni.past.Hold.Scope;
import io.napomni.runner.ExitCode;
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
        Scope scope = scope(what, customer, scenario);
        String id = (customer ? "customer-" : "subject-")
                + what.replaceAll("[^\\p{L}0-9]+", "-")
                + scenario.map(name -> "-" + name).orElse("");
        try (Wiring wiring = session().open()) {
            wiring.stores()
                    .holds()
                    .place(new Hold(id, scope, until, why, session().by(by)));
            session().screen().line(session().texts().of("hold.placed", id));
        }
        return ExitCode.OK.number();
    }

    private static Scope scope(String what, boolean customer, Optional<String> scenario) {
        if (customer) {
            return new Scope.OfCustomer(Subjects.customer(what));
        }
        return scenario.<Scope>map(name -> new Scope.OfScenario(Subjects.parse(what), name))
                .orElseGet(() -> new Scope.OfSubject(Subjects.parse(what)));
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
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        try (Wiring wiring = session().open()) {
            boolean lifted = wiring.stores().holds().lift(id, session().by(by));
            session().screen().line(session().texts().of(lifted ? "hold.lifted" : "hold.no-such", id));
            return (lifted ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }
}
