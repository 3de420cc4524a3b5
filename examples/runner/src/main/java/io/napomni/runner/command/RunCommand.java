package io.napomni.runner.command;

import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.runner.ExitCode;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Progress;
import io.napomni.runner.show.ReportJson;
import io.napomni.runner.show.ReportView;
import io.napomni.runner.wire.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code remind run}: proposes for a day and carries it out. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Session session;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Settings settings = session.settings();
        try (Progress progress = Progress.on(session.screen(), session.texts());
                Wiring wiring = session.open(settings, progress)) {
            return session.surroundings()
                    .signals()
                    .whileWorking(() -> run(settings, wiring), () -> stop(wiring))
                    .number();
        }
    }

    private void stop(Wiring wiring) {
        wiring.reminders().stop();
        session.screen().aside(session.texts().of("progress.stopping"));
    }

    private ExitCode run(Settings settings, Wiring wiring) {
        RunReport report = wiring.reminders().run(session.today(settings));
        if (session.json()) {
            ReportJson.print(session.screen(), report);
        } else {
            new ReportView(session.screen(), session.texts()).print(report);
        }
        return code(report, wiring);
    }

    private static ExitCode code(RunReport report, Wiring wiring) {
        if (report.failure().isPresent()) {
            return wiring.sourceIsMisconfigured() ? ExitCode.USAGE : ExitCode.FAILED;
        }
        if (report.fates().stream().map(Fate::why).anyMatch(why -> why.code().equals("run-stopped"))) {
            return ExitCode.STOPPED;
        }
        return report.status() == RunReport.Status.OK ? ExitCode.OK : ExitCode.WARNING;
    }
}
