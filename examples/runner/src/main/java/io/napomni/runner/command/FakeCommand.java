package io.napomni.runner.command;

import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.fake.FakeBitrix24;
import io.napomni.runner.fake.FakeOneC;
import io.napomni.runner.fake.FakeOneCView;
import io.napomni.runner.fake.FakeView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code remind fake}: starts other sides to try things on. */
@Command(name = "fake")
final class FakeCommand extends Group {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final int LAST_PORT = 65_535;
    private static final int MOST_DEALS = 1_000_000;
    private static final int MOST_ORDERS = 100_000;

    FakeCommand(Session session) {
        super(session);
    }

    @Command(name = "bitrix24")
    int bitrix24(
            @Option(names = "--port", paramLabel = "N", defaultValue = "8024") int port,
            @Option(names = "--deals", paramLabel = "N", defaultValue = "500") int deals,
            @Option(names = "--limits", paramLabel = "on|off", defaultValue = "on") String limits) {
        if (session().json()) {
            throw UsageException.of("fake.no-json");
        }
        check("--port", port, LAST_PORT);
        check("--deals", deals, MOST_DEALS);
        boolean limited = isOn(limits);
        LocalDate day = session().givenDay().orElseGet(() -> LocalDate.now(clock().withZone(ZONE)));
        FakeView view = new FakeView(session().screen(), session().texts());
        try (FakeBitrix24 portal = FakeBitrix24.start(clock(), port, deals, day, limited)) {
            view.started(portal, limited);
            session().surroundings().signals().untilAsked(view::stopped);
        }
        return ExitCode.OK.number();
    }

    @Command(name = "1c")
    int onec(
            @Option(names = "--port", paramLabel = "N", defaultValue = "8025") int port,
            @Option(names = "--profile", paramLabel = "NAME", defaultValue = "ut11") String profile,
            @Option(names = "--orders", paramLabel = "N", defaultValue = "500") int orders) {
        if (session().json()) {
            throw UsageException.of("fake.no-json");
        }
        check("--port", port, LAST_PORT);
        check("--orders", orders, MOST_ORDERS);
        LocalDate day = session().givenDay().orElseGet(() -> LocalDate.now(clock().withZone(ZONE)));
        FakeOneCView view = new FakeOneCView(session().screen(), session().texts());
        try (FakeOneC base = FakeOneC.start(clock(), port, profile, orders, day)) {
            view.started(base);
            session().surroundings().signals().untilAsked(view::stopped);
        }
        return ExitCode.OK.number();
    }

    private Clock clock() {
        return session().surroundings().clock();
    }

    private static void check(String option, int number, int most) {
        if (number < 0 || number > most) {
            throw UsageException.of("fake.out-of-range", option, number, most);
        }
    }

    private static boolean isOn(String limits) {
        return switch (limits) {
            case "on" -> true;
            case "off" -> false;
            default -> throw UsageException.of("fake.not-on-or-off", limits);
        };
    }
}
