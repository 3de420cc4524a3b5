package io.napomni.runner.command;

import io.napomni.run.Reminders;
import io.napomni.run.RunReport;
import io.napomni.runner.ExitCode;
import io.napomni.runner.show.ReportJson;
import io.napomni.runner.show.ReportView;
import io.napomni.runner.wire.Wiring;
import java.util.function.Function;

/** Carries something out, can be stopped meanwhile, and says how it went. */
record Work(Session session, Wiring wiring) {

    ExitCode carry(Function<Reminders, RunReport> deed) {
        return session.surroundings().signals().whileWorking(() -> done(deed.apply(wiring.reminders())), this::stop);
    }

    private void stop() {
        wiring.reminders().stop();
        session.screen().aside(session.texts().of("progress.stopping"));
    }

    private ExitCode done(RunReport report) {
        if (session.json()) {
            ReportJson.print(session.screen(), report);
        } else {
            new ReportView(session.screen(), session.texts()).print(report);
        }
        return switch (report.status()) {
            case OK -> ExitCode.OK;
            case WARNING -> ExitCode.WARNING;
            case STOPPED -> ExitCode.STOPPED;
            case FAILED -> wiring.sourceIsMisconfigured() ? ExitCode.USAGE : ExitCode.FAILED;
        };
    }
}
