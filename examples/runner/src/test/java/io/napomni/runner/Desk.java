package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.runner.main.Remind;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.smtp.FakeSmtpServer;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A company's desk: portal, mail server, configuration, and somebody who types {@code remind …}. */
final class Desk implements AutoCloseable {

    static final PortalApp APP = PortalApp.of("local.napomni", "app-s3cr3t");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Path folder;
    private final FakePortal portal;
    private final FakeSmtpServer mail = FakeSmtpServer.start();
    private final Map<String, String> environment = new HashMap<>();
    private final Clock clock = Clock.fixed(MONDAY.atTime(10, 0).atZone(MOSCOW).toInstant(), MOSCOW);
    private Signals signals = Signals.NONE;
    private Keyboard keyboard = Keyboard.NOBODY;

    private Desk(Path folder, int deals) {
        this.folder = folder;
        this.portal = FakePortal.start(
                SamplePortal.of(SampleCompany.of(7, MONDAY, deals)),
                PortalOptions.at(Clock.systemUTC()).withApps(APP));
        environment.put("HOOK", portal.webhookUrl().toString());
        environment.put("MARK", "sixteen-random-characters");
        write(config());
    }

    static Desk with(Path folder, int deals) {
        return new Desk(folder, deals);
    }

    /** What a command printed and how it ended. */
    record Typed(int code, String out, String err) {}

    Typed type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(printer(out), printer(err), Paint.PLAIN, Integer.MAX_VALUE, false);
        int code = Remind.run(
                new Surroundings(screen, environment, folder, clock, "tester", signals, keyboard, new SecureRandom()),
                arguments);
        Typed typed = new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        if (Stream.of(arguments).noneMatch(Set.of("--json", "--lang")::contains)) {
            assertRussian(typed);
        }
        return typed;
    }

    /** Three English words in a row are a sentence that nobody has translated; commands and quotations are none. */
    private static void assertRussian(Typed typed) {
        assertThat((typed.out() + typed.err())
                        .replaceAll("\\./remind [^,.;:()\n]*|\\(HTTP [^)]*\\)|\\([a-z_]+, [^)]*\\)", ""))
                .doesNotContainPattern("(\\b[A-Za-z]{2,}\\b[ ,;:]+){2}\\b[A-Za-z]{2,}\\b");
    }

    /** Somebody types it at another terminal: a process of its own. */
    RunnerProcess start(String... arguments) {
        return RunnerProcess.start(folder, environment, List.of(arguments));
    }

    /** The same in a folder below, which is there. */
    RunnerProcess startIn(String below, String... arguments) {
        return RunnerProcess.start(folder.resolve(below), environment, List.of(arguments));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    FakePortal portal() {
        return portal;
    }

    FakeSmtpServer mail() {
        return mail;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    void interruptedBy(Signals other) {
        signals = other;
    }

    void answers(String line) {
        keyboard = () -> Optional.of(line);
    }

    Clock clock() {
        return clock;
    }

    List<ReceivedLetter> letters() {
        return mail.received();
    }

    void write(String config) {
        try {
            Files.writeString(folder.resolve("remind.yml"), config);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A configuration that works. */
    String config() {
        return """
                language: ru
                companyName: ООО «Проверка»
                bitrix24:
                  webhook: ${HOOK}
                  plan: enterprise
                  pipeline: Договоры
                  fields:
                    number: Номер договора
                    startsOn: Дата начала договора
                    endsOn: Дата окончания договора
                    lastShipment: Дата последней отгрузки
                    remainder: Остаток к отгрузке
                    unit: Единица остатка
                smtp:
                  host: 127.0.0.1
                  port: %PORT%
                  security: none
                  from: dogovor@postavka.example
                  fromName: Проверка
                  messageIdKey: ${MARK}
                contract:
                  coldStart: 1000
                guards:
                  usualAtLeast: 1000
                """.replace("%PORT%", String.valueOf(mail.port()));
    }

    @Override
    public void close() {
        mail.close();
        portal.close();
    }
}
