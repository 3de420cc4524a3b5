package io.napomni.runner.command;

import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.model.SubjectRef;
import io.napomni.port.Rendered;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Progress;
import io.napomni.runner.show.ProposalJson;
import io.napomni.runner.show.ProposalView;
import io.napomni.runner.wire.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind preview}: what a run would do now; changes nothing. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {

    private static final int SCREENFUL = 40;

    private final Session session;

    @Parameters(arity = "0..2", paramLabel = "USE-CASE|SUBJECT", descriptionKey = "preview.subject")
    private List<String> words = List.of();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    PreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Choice choice = Choice.of(words);
        Settings settings = choice.in(session.settings());
        Progress progress = Progress.on(session.screen(), session.texts());
        try (Wiring wiring = session.open(settings, progress)) {
            LocalDate today = session.today(settings);
            Optional<SubjectRef> subject = choice.find(wiring, today);
            Proposal whole = propose(wiring, progress, today);
            Proposal proposal = subject.map(one -> Subjects.only(whole, one)).orElse(whole);
            show(proposal);
            List<Reminder> letters =
                    proposal.reminders().stream().filter(Reminder::isContact).toList();
            if (subject.isPresent()) {
                letters.forEach(letter -> wiring.reminders().preview(letter).ifPresent(this::print));
            }
            folder.ifPresent(into -> write(session.surroundings().folder().resolve(into), wiring, letters));
        }
        return ExitCode.OK.number();
    }

    private static Proposal propose(Wiring wiring, Progress progress, LocalDate today) {
        try (progress) {
            return wiring.reminders().guarded(wiring.reminders().propose(today));
        }
    }

    private void show(Proposal proposal) {
        if (session.json()) {
            ProposalJson.print(session.screen(), proposal);
        } else {
            boolean terminal = session.screen().width() < Integer.MAX_VALUE;
            new ProposalView(session.screen(), session.texts())
                    .print(proposal, terminal && !all ? SCREENFUL : Integer.MAX_VALUE);
        }
    }

    private void print(Rendered letter) {
        if (!session.json()) {
            session.screen().line();
            session.screen().line(session.screen().paint().bold(letter.subject()));
            session.screen().line();
            session.screen().line(letter.text());
        }
    }

    private void write(Path into, Wiring wiring, List<Reminder> letters) {
        try {
            Files.createDirectories(into);
            for (Reminder letter : letters) {
                Rendered rendered = wiring.reminders().preview(letter).orElseThrow();
                String name = letter.parts().get(0).subject().id().replaceAll("[^A-Za-z0-9_-]", "_");
                Files.writeString(into.resolve(letter.scenario() + "-" + name + ".html"), rendered.html());
            }
        } catch (IOException unwritable) {
            throw UsageException.of("preview.unwritable", into);
        }
        session.screen().aside(session.texts().of("preview.written", letters.size(), into));
    }
}
