package io.napomni.runner.command;

import io.napomni.model.EmailAddress;
import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.policy.Suppression.Scope;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.stoplist.SuppressionView;
import io.napomni.runner.wire.Wiring;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind suppressed}: addresses that get no letters. They are kept as marks, so the list cannot name them. */
@Command(name = "suppressed")
final class SuppressedCommand extends Group {

    SuppressedCommand(Session session) {
        super(session);
    }

    @Command(name = "list")
    int list() {
        Settings settings = session().settings();
        try (Wiring wiring = session().open(settings)) {
            List<Suppression> entries = wiring.stores().suppressions().list();
            SuppressionView view =
                    new SuppressionView(session().screen(), session().texts());
            if (session().json()) {
                view.json(entries);
            } else {
                view.print(entries, settings.zone());
            }
        }
        return ExitCode.OK.number();
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "ADDRESS", descriptionKey = "suppressed.address") String address,
            @Option(names = "--scenario", paramLabel = "NAME") Optional<String> scenario,
            @Option(names = "--promotional") boolean promotional,
            @Option(names = "--why", required = true, paramLabel = "TEXT") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        EmailAddress known = EmailAddress.parse(address).orElseThrow(() -> UsageException.of("usage.not-an-address"));
        try (Wiring wiring = session().open()) {
            Scope scope = scope(scenario, promotional, wiring);
            wiring.stores().suppressions().openWith(wiring.addressMarks().seal());
            AddressMark mark = wiring.addressMarks().of(known);
            boolean isNew = wiring.stores()
                    .suppressions()
                    .add(mark, scope, why, session().by(by));
            say(isNew ? "suppressed.added" : "suppressed.there-already", mark, scope);
        }
        return ExitCode.OK.number();
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "ADDRESS|MARK", descriptionKey = "suppressed.which") String which,
            @Option(names = "--scenario", paramLabel = "NAME") Optional<String> scenario,
            @Option(names = "--promotional") boolean promotional,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        try (Wiring wiring = session().open()) {
            Scope scope = scope(scenario, promotional, wiring);
            AddressMark mark = mark(which, wiring);
            boolean removed =
                    wiring.stores().suppressions().remove(mark, scope, session().by(by));
            say(removed ? "suppressed.removed" : "suppressed.not-there", mark, scope);
            return (removed ? ExitCode.OK : ExitCode.WARNING).number();
        }
    }

    private void say(String what, AddressMark mark, Scope scope) {
        String stopped = new SuppressionView(session().screen(), session().texts()).words(scope);
        session().screen().line(session().texts().of(what, SuppressionView.brief(mark), stopped));
    }

    private static Scope scope(Optional<String> scenario, boolean promotional, Wiring wiring) {
        if (promotional && scenario.isPresent()) {
            throw UsageException.of("usage.one-scope");
        }
        scenario.filter(name -> !wiring.scenarios().contains(name)).ifPresent(name -> {
            throw UsageException.of("usage.no-such-scenario", name, String.join(", ", wiring.scenarios()));
        });
        return scenario.<Scope>map(Scope.OfScenario::new)
                .orElseGet(() -> promotional ? new Scope.Promotional() : new Scope.All());
    }

    /** The address, or the beginning of its mark as the list shows it. */
    private static AddressMark mark(String which, Wiring wiring) {
        Optional<EmailAddress> address = EmailAddress.parse(which);
        if (address.isPresent()) {
            wiring.stores().suppressions().openWith(wiring.addressMarks().seal());
            return wiring.addressMarks().of(address.get());
        }
        List<AddressMark> begun = wiring.stores().suppressions().list().stream()
                .map(Suppression::address)
                .filter(mark ->
                        which.length() >= SuppressionView.BRIEF && mark.value().startsWith(which))
                .distinct()
                .toList();
        if (begun.size() != 1) {
            throw UsageException.of("usage.not-on-the-list");
        }
        return begun.get(0);
    }
}
