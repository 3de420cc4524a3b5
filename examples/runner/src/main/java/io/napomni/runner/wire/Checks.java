package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.Finding;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.jdbc.SqliteStores;
import io.napomni.port.ConfigurationException;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.port.ReminderException;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.smtp.CheckResult;
import io.napomni.smtp.SmtpMailExecutor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries everything that a run will need, and sends and changes nothing outside; an absent ledger file is created. */
public final class Checks {

    private static final String PERMISSIONS = "permissions";

    private final Settings settings;
    private final Clock clock;
    private final LocalDate today;

    /** Of a configuration that makes sense by itself. */
    public Checks(Settings settings, Clock clock, LocalDate today) {
        this.settings = settings;
        this.clock = clock;
        this.today = today;
    }

    /** Hands over what was found, as it is found. */
    public void run(Consumer<Check> sink) {
        sink.accept(new Check(
                "config",
                State.FINE,
                Message.of("check.config.fine", settings.portal().webhook())));
        sink.accept(tried("ledger", this::ledger));
        sink.accept(tried("templates", this::templates));
        sink.accept(calendar());
        Bitrix24Portal portal = Portals.open(settings.portal(), clock);
        Check mapping = tried("mapping", () -> mapping(portal));
        sink.accept(mapping);
        if (mapping.state() == State.FINE) {
            rights(portal).forEach(sink);
            sink.accept(tried("contracts", () -> contracts(portal)));
        }
        sink.accept(smtp());
    }

    private static Check tried(String what, Supplier<Check> attempt) {
        try {
            return attempt.get();
        } catch (ConfigurationException | TemplateException wrong) {
            return new Check(what, State.MISCONFIGURED, Message.of("said", wrong.getMessage()));
        } catch (ReminderException failed) {
            return new Check(what, State.UNREACHABLE, Message.of("said", failed.getMessage()));
        }
    }

    private Check ledger() {
        SqliteStores.open(settings.ledger(), settings.tenant()).close();
        return new Check("ledger", State.FINE, Message.of("check.ledger.fine", settings.ledger()));
    }

    private Check templates() {
        Templates letters = Letters.in(settings.templates());
        SampleLetters.of(settings.terms()).forEach(letters::check);
        return new Check("templates", State.FINE, Message.of("check.templates.fine"));
    }

    private Check calendar() {
        boolean known = today.plusMonths(1).getYear() <= RussianWorkCalendar.LAST_KNOWN_YEAR;
        return new Check(
                "calendar",
                known ? State.FINE : State.NOTE,
                Message.of(known ? "check.calendar.fine" : "check.calendar.ends", RussianWorkCalendar.LAST_KNOWN_YEAR));
    }

    private Check mapping(Bitrix24Portal portal) {
        var mapping = settings.portal().mapping();
        portal.contracts(mapping).reread(Set.of());
        return new Check("mapping", State.FINE, Message.of("check.mapping.fine", mapping.pipeline()));
    }

    /** What the webhook may do, as the portal tells it, and fields that can be read but serve badly. */
    private List<Check> rights(Bitrix24Portal portal) {
        List<Finding> findings = portal.check(settings.portal().mapping());
        List<Check> wanting = findings.stream()
                .filter(finding -> finding.level() != Finding.Level.OK)
                .filter(finding ->
                        finding.code().equals(PERMISSIONS) || finding.code().startsWith("field-"))
                .map(Checks::wanting)
                .toList();
        return wanting.isEmpty() ? List.of(told(findings)) : wanting;
    }

    private static Check told(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals(PERMISSIONS))
                ? new Check("rights", State.FINE, Message.of("check.rights.fine"))
                : new Check("rights", State.NOTE, Message.of("check.rights.unknown"));
    }

    private static Check wanting(Finding finding) {
        State state = finding.level() == Finding.Level.FAILED ? State.MISCONFIGURED : State.NOTE;
        return new Check("rights", state, Message.of("said", finding.sentence() + " " + finding.advice()));
    }

    /** The same reading as a run's, so that every right that reading needs is tried. */
    private Check contracts(Bitrix24Portal portal) {
        ContactCount count = new ContactCount();
        FetchWindow window = FetchWindow.of(
                today, ContractReminders.of(settings.terms()).on(today).windows());
        FetchReport report = Portals.contracts(portal, settings.portal()).fetch(window, count);
        Message found =
                Message.of("check.contracts.found", report.facts(), count.withoutAddress(), count.withoutPerson());
        return new Check("contracts", count.isComplete() ? State.FINE : State.NOTE, found);
    }

    private Check smtp() {
        CheckResult result = new SmtpMailExecutor(settings.smtp(), clock).check();
        String server = settings.smtp().host() + ":" + settings.smtp().port();
        boolean configured = Set.of("server-unreachable", "server-not-ready", "connection-lost")
                .contains(result.code());
        State state = result.fine() ? State.FINE : configured ? State.UNREACHABLE : State.MISCONFIGURED;
        return new Check("smtp", state, Message.of("smtp." + result.code(), server));
    }
}
