package io.napomni.runner.command;

import io.napomni.port.SourceException;
import io.napomni.runner.ExitCode;
import io.napomni.runner.config.Settings;
import io.napomni.runner.returned.Heard;
import io.napomni.runner.show.Progress;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Screen;
import io.napomni.runner.wire.Wiring;
import io.napomni.smtp.bounce.ReturnedMail;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remind run}: proposes for a day and carries it out. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "USE-CASE", descriptionKey = "run.use-case")
    private Optional<String> useCase = Optional.empty();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Settings all = session.settings();
        Settings settings = useCase.map(all::only).orElse(all);
        try (Progress progress = Progress.on(session.screen(), session.texts());
                Wiring wiring = session.open(settings, progress)) {
            boolean isNews = settings.keeping().returned().stream().anyMatch(mail -> hasNews(mail, wiring, settings));
            ExitCode code = new Work(session, wiring).carry(reminders -> reminders.run(session.today(settings)));
            return (code == ExitCode.OK && isNews ? ExitCode.WARNING : code).number();
        }
    }

    /** Before anything is sent, so that nobody writes to an address of which it is known that it is dead. */
    private boolean hasNews(ReturnedMail mail, Wiring wiring, Settings settings) {
        Screen screen = session.screen();
        try {
            Heard heard = session.returned(wiring, settings).read(mail);
            if (heard.isNews()) {
                screen.aside(session.texts()
                        .of(
                                "returned.heard",
                                heard.read(),
                                heard.dead(),
                                heard.told(),
                                heard.undelivered(),
                                heard.strange()));
            }
            return heard.isNews();
        } catch (SourceException unread) {
            String why = Said.in(session.texts().language()).of(unread.getMessage());
            screen.aside(session.texts().of("returned.unread", why));
            return true;
        }
    }
}
