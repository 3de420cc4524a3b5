package io.napomni.runner.command;

import io.napomni.runner.ExitCode;
import io.napomni.runner.config.AppSettings;
import io.napomni.runner.config.PortalSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import io.napomni.runner.wire.CardCheck;
import io.napomni.runner.wire.Check;
import io.napomni.runner.wire.Checks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** {@code remind check}: tries everything but sending, and says what to fix. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Settings settings = session.settings();
        List<Check> checks = new ArrayList<>();
        Consumer<Check> sink = check -> {
            checks.add(check);
            if (!session.json()) {
                print(check);
            }
        };
        Clock clock = session.surroundings().clock();
        new Checks(settings, clock, session.today(settings)).run(sink);
        settings.portal()
                .flatMap(PortalSettings::card)
                .ifPresent(card -> sink.accept(new CardCheck(this::application, clock).run()));
        if (session.json()) {
            Json.print(session.screen(), checks.stream().map(CheckCommand::json).toList());
        }
        return checks.stream()
                .map(CheckCommand::code)
                .max(Comparator.comparingInt(ExitCode::number))
                .orElse(ExitCode.OK)
                .number();
    }

    private AppSettings application() {
        return AppSettings.read(session.config(), session.surroundings().environment());
    }

    private void print(Check check) {
        Screen screen = session.screen();
        Texts texts = session.texts();
        Paint paint = screen.paint();
        String mark = switch (check.state()) {
            case FINE -> paint.good(texts.of("check.fine"));
            case NOTE -> paint.warning(texts.of("check.note"));
            case MISCONFIGURED, UNREACHABLE -> paint.bad(texts.of("check.failed"));
        };
        screen.item(
                mark,
                texts.of("check." + check.what()) + ": "
                        + Said.in(texts.language()).of(texts.show(check.found())));
    }

    private static Map<String, Object> json(Check check) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("check", check.what());
        one.put("state", check.state().name().toLowerCase(Locale.ROOT));
        one.put("found", check.found().key());
        one.put("values", check.found().values().stream().map(String::valueOf).toList());
        return one;
    }

    private static ExitCode code(Check check) {
        return switch (check.state()) {
            case FINE -> ExitCode.OK;
            case NOTE -> ExitCode.WARNING;
            case MISCONFIGURED -> ExitCode.USAGE;
            case UNREACHABLE -> ExitCode.FAILED;
        };
    }
}
