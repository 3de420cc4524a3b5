package io.napomni.runner.command;

import io.napomni.decision.Proposal;
import io.napomni.decision.SetAside;
import io.napomni.model.SubjectRef;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.byhand.ByHand;
import io.napomni.runner.byhand.Wanted;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.ExplanationView;
import io.napomni.runner.show.ProposalView;
import io.napomni.runner.wire.Wiring;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code remind send}: sends about one subject, if it is due by the same conditions as in a run; with {@code --letter}
 * by hand, whether it is due or not.
 */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "2", paramLabel = "USE-CASE SUBJECT", descriptionKey = "send.what")
    private List<String> words = List.of();

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--letter", paramLabel = "renewal|stock|…")
    private Optional<String> letter = Optional.empty();

    @Option(names = "--edit")
    private boolean edit;

    @Option(names = "--subject", paramLabel = "TEXT")
    private Optional<String> heading = Optional.empty();

    @Option(names = "--text-file", paramLabel = "FILE")
    private Optional<Path> textFile = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT")
    private Optional<String> reason = Optional.empty();

    SendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Choice choice = Choice.of(words);
        if (session.json() && !yes) {
            throw UsageException.of("send.json-needs-yes");
        }
        if (letter.isEmpty() && (edit || heading.isPresent() || textFile.isPresent() || reason.isPresent())) {
            throw UsageException.of("byhand.which-letter");
        }
        Settings settings = choice.in(session.settings());
        LocalDate today = session.today(settings);
        try (Wiring wiring = session.open(settings)) {
            SubjectRef subject = choice.find(wiring, today).orElseThrow();
            if (letter.isPresent()) {
                return byHand(wiring, today, subject).number();
            }
            Proposal one = wiring.reminders().proposeFor(Set.of(subject), today);
            return send(wiring, subject, one.reminders().isEmpty() ? one : asInARun(wiring, one))
                    .number();
        }
    }

    private ExitCode byHand(Wiring wiring, LocalDate today, SubjectRef subject) {
        ByHand hand = new ByHand(
                session.surroundings(),
                session.texts(),
                wiring.reminders().manually(),
                today,
                session.json(),
                session::isConfirmed);
        return hand.send(new Wanted(subject, letter.orElseThrow(), edit, heading, textFile, reason, yes));
    }

    /** One document says nothing of the others: whether its source can be believed, only a reading of all of it tells. */
    private static Proposal asInARun(Wiring wiring, Proposal one) {
        return one.leavingOut(wiring.reminders().propose(one.today()).leftOut());
    }

    private ExitCode send(Wiring wiring, SubjectRef subject, Proposal one) {
        Proposal guarded = wiring.reminders().guarded(one);
        if (guarded.reminders().isEmpty()) {
            return refused(wiring, subject, guarded);
        }
        if (!session.json()) {
            new ProposalView(session.screen(), session.texts()).printWhatGoes(guarded, Integer.MAX_VALUE);
        }
        if (!yes && !session.isConfirmed("send.confirm")) {
            session.screen().line(session.texts().of("send.not-confirmed"));
            return ExitCode.WARNING;
        }
        return new Work(session, wiring).carry(reminders -> reminders.carryOut(guarded));
    }

    private ExitCode refused(Wiring wiring, SubjectRef subject, Proposal one) {
        session.screen().aside(session.texts().of(refusal(one), what(subject, one)));
        if (one.setAside().isEmpty()) {
            new ExplanationView(session.screen(), session.texts())
                    .print(wiring.reminders().explain(subject, one.today()));
        } else {
            new ProposalView(session.screen(), session.texts()).printWhatGoes(one, Integer.MAX_VALUE);
        }
        return ExitCode.WARNING;
    }

    /** Not due, due and impossible, or due and waiting are three things. */
    private static String refusal(Proposal one) {
        if (one.setAside().isEmpty()) {
            return "send.refused";
        }
        return one.setAside().stream().anyMatch(aside -> aside.kind() == SetAside.Why.BLOCKED)
                ? "send.blocked"
                : "send.waits";
    }

    private static String what(SubjectRef subject, Proposal one) {
        return one.setAside().stream()
                .map(aside -> aside.part().label())
                .findFirst()
                .orElseGet(subject::toString);
    }
}
