package io.napomni.runner.command;

import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Tidied;
import io.napomni.port.upkeep.Whom;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.returned.Heard;
import io.napomni.runner.returned.ReturnedLetters;
import io.napomni.runner.serve.AnswerRuns;
import io.napomni.runner.serve.OfficeServing;
import io.napomni.runner.serve.Serving;
import io.napomni.runner.serve.Serving.Voice;
import io.napomni.runner.serve.Turns;
import io.napomni.runner.serve.Where;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Said;
import io.napomni.runner.upkeep.KeptJson;
import io.napomni.runner.wire.Wiring;
import io.napomni.smtp.bounce.ReturnedMail;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code remind} alone: shows what it can do. Its own commands keep the ledger small and answer for people's data. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        version = "Napomni remind 0.1.0")
final class RemindCommand implements Callable<Integer> {

    @Mixin
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RemindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.screen().out());
        return ExitCode.USAGE.number();
    }

    @Command(name = "serve")
    int serve(
            @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1") String host,
            @Option(names = "--port", paramLabel = "N", defaultValue = "8080") int port,
            @Option(names = "--open-to-network") boolean toNetwork,
            @Option(names = "--office-port", paramLabel = "N", defaultValue = "8081") int officePort) {
        if (session.json()) {
            throw UsageException.of("serve.no-json");
        }
        Settings settings = session.settings();
        try (Wiring wiring = session.open(settings)) {
            serve(wiring, settings, new Where(host, port, toNetwork), officePort);
        }
        return ExitCode.OK.number();
    }

    private void serve(Wiring wiring, Settings settings, Where where, int officePort) {
        Turns turns = Turns.of(wiring.reminders());
        try (Serving serving = Serving.start(
                        settings,
                        wiring.stores(),
                        turns,
                        session.surroundings().clock(),
                        where,
                        wiring.leftToShip(),
                        runs(wiring, settings));
                OfficeServing office = office(wiring, turns, settings, officePort)) {
            say("serve.started", serving.address());
            serving.tell(this::say);
            say("serve.office", office.address());
            say("serve.stop");
            session.surroundings().signals().untilAsked(() -> end(office, serving));
        }
    }

    /** While the program is asked to end there is nobody left who would close them. */
    private void end(OfficeServing office, Serving serving) {
        office.close();
        serving.close();
        say("serve.stopped");
    }

    private OfficeServing office(Wiring wiring, Turns turns, Settings settings, int port) {
        return OfficeServing.start(
                turns,
                settings,
                session.surroundings().clock(),
                session.by(Optional.empty()),
                port,
                typed -> Subjects.all(typed, wiring, session.today(settings)));
    }

    private Optional<AnswerRuns> runs(Wiring wiring, Settings settings) {
        Clock local = session.surroundings().clock().withZone(settings.zone());
        Voice voice = this::say;
        Voice translating = voice.translating(Said.in(session.texts().language()));
        return wiring.answering().map(reminders -> new AnswerRuns(reminders, local, AnswerRuns.SETTLED, translating));
    }

    @Command(name = "tidy")
    int tidy() {
        Settings settings = session.settings();
        try (Wiring wiring = session.open(settings)) {
            Tidied tidied = wiring.upkeep().tidy(settings.keeping().retention());
            if (session.json()) {
                Json.print(session.screen(), KeptJson.of(tidied));
            } else {
                say(
                        "upkeep.tidied",
                        tidied.register(),
                        tidied.journal(),
                        tidied.runs(),
                        tidied.holds(),
                        tidied.approvals(),
                        tidied.buckets());
            }
        }
        return ExitCode.OK.number();
    }

    @Command(name = "bounces")
    int bounces() {
        Settings settings = session.settings();
        ReturnedMail mail = settings.keeping().returned().orElseThrow(() -> UsageException.of("usage.no-bounces"));
        try (Wiring wiring = session.open(settings)) {
            Heard heard = session.returned(wiring, settings).read(mail);
            if (session.json()) {
                Json.print(session.screen(), ReturnedLetters.json(heard));
            } else {
                say("returned.heard", heard.read(), heard.dead(), heard.told(), heard.undelivered(), heard.strange());
            }
            return (heard.isNews() ? ExitCode.WARNING : ExitCode.OK).number();
        }
    }

    @Command(name = "export")
    int export(@Parameters(paramLabel = "SUBJECT|CUSTOMER", descriptionKey = "upkeep.whom") String what) {
        Settings settings = session.settings();
        try (Wiring wiring = session.open(settings)) {
            Kept kept = wiring.upkeep().export(whom(what, wiring, settings));
            Json.print(session.screen(), KeptJson.of(kept));
            return (kept.isEmpty() ? ExitCode.WARNING : ExitCode.OK).number();
        }
    }

    @Command(name = "erase")
    int erase(
            @Parameters(paramLabel = "SUBJECT|CUSTOMER", descriptionKey = "upkeep.whom") String what,
            @Option(names = "--why", required = true, paramLabel = "TEXT") String why,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by,
            @Option(names = "--yes") boolean yes) {
        if (session.json() && !yes) {
            throw UsageException.of("send.json-needs-yes");
        }
        Settings settings = session.settings();
        if (settings.pseudonyms().isEmpty()) {
            throw UsageException.of("upkeep.no-key");
        }
        try (Wiring wiring = session.open(settings)) {
            Whom whom = whom(what, wiring, settings);
            Kept kept = wiring.upkeep().export(whom);
            if (kept.isEmpty()) {
                say("upkeep.nothing", kept.about());
                // An earlier erasure may have been cut off before its last step.
                wiring.compact();
                return ExitCode.WARNING.number();
            }
            if (!yes && !isConfirmed(kept)) {
                say("upkeep.not-confirmed");
                return ExitCode.WARNING.number();
            }
            return erased(wiring, wiring.upkeep().erase(whom, session.by(by), why), settings.zone());
        }
    }

    private boolean isConfirmed(Kept kept) {
        say(
                "upkeep.kept",
                kept.about(),
                kept.effects().size(),
                kept.lines().size(),
                kept.holds().size());
        return session.isConfirmed("upkeep.confirm");
    }

    private int erased(Wiring wiring, ErasureAct act, ZoneId zone) {
        if (session.json()) {
            Json.print(session.screen(), KeptJson.of(act));
        } else {
            say(
                    "upkeep.erased",
                    act.pseudonym(),
                    session.texts().minute(act.at(), zone),
                    act.by(),
                    act.effects(),
                    act.lines(),
                    act.holds(),
                    act.approvals(),
                    act.why());
            say("upkeep.backups");
        }
        // Last, because the act is told even if others have the file open.
        wiring.compact();
        return ExitCode.OK.number();
    }

    private Whom whom(String what, Wiring wiring, Settings settings) {
        return Subjects.isCustomer(what)
                ? new Whom.OfCustomer(Subjects.customer(what))
                : new Whom.OfSubject(Subjects.find(what, wiring, session.today(settings)));
    }

    private void say(String key, Object... values) {
        session.screen().line(session.texts().of(key, values));
    }
}
