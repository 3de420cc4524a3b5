package io.napomni.runner.wire;

import io.napomni.action.Channel;
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.jdbc.SqliteStores;
import io.napomni.onec.profile.Capability;
import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import io.napomni.port.upkeep.Retention;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.keeping.DoubtSettings;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import io.napomni.smtp.CheckResult;
import io.napomni.smtp.SmtpMailExecutor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries everything that a run will need, and sends and changes nothing outside; an absent ledger file is created. */
public final class Checks {

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
        settings.portal()
                .ifPresent(portal -> sink.accept(
                        new Check("config", State.FINE, Message.of("check.config.fine", portal.webhook()))));
        settings.base()
                .ifPresent(base ->
                        sink.accept(new Check("config", State.FINE, Message.of("check.config.onec", base.address()))));
        sink.accept(tried("ledger", this::ledger));
        sink.accept(tried("templates", this::templates));
        sink.accept(calendar());
        sink.accept(doubts());
        sink.accept(retention());
        try (Systems systems = Systems.open(settings, clock)) {
            settings.contract().ifPresent(contract -> {
                Bitrix24Portal portal = systems.portal().orElseThrow();
                new ContractChecks(portal, systems.contracts(contract), contract, today).run(sink);
            });
            inBase(systems, sink);
        }
        sink.accept(tried("smtp", this::smtp));
    }

    /** The base is asked once what it publishes; what it publishes enough for is tried. */
    private void inBase(Systems systems, Consumer<Check> sink) {
        Locale language = settings.language().locale();
        Optional<PairedSystems> pairs = settings.reconciliation().map(systems::paired);
        Optional<DunningChecks> dunning = settings.dunning().map(one -> new DunningChecks(systems, one, today));
        Set<Capability> wanted = EnumSet.noneOf(Capability.class);
        pairs.ifPresent(one -> wanted.addAll(one.wanted()));
        dunning.ifPresent(one -> wanted.addAll(one.wanted()));
        Optional<BaseCheck> base = systems.base().map(one -> BaseCheck.of(one, wanted, language));
        base.ifPresent(check -> sink.accept(check.told()));
        pairs.filter(one -> base.stream().allMatch(check -> check.allows(one.wanted())))
                .ifPresent(one -> sink.accept(new ReconciliationChecks(one, clock, today, language).run()));
        dunning.filter(one -> base.stream().allMatch(check -> check.allows(one.wanted())))
                .ifPresent(one -> sink.accept(one.run()));
    }

    static Check tried(String what, Supplier<Check> attempt) {
        try {
            return attempt.get();
        } catch (ConfigurationException | TemplateException wrong) {
            return new Check(what, State.MISCONFIGURED, Message.of("said", wrong.getMessage()));
        } catch (ReminderException failed) {
            return new Check(what, State.UNREACHABLE, Message.of("said", failed.getMessage()));
        }
    }

    private Check ledger() {
        try (SqliteStores ledger = LedgerFile.open(settings)) {
            ledger.stores()
                    .suppressions()
                    .openWith(settings.smtp().addressMarks().seal());
        }
        return new Check("ledger", State.FINE, Message.of("check.ledger.fine", settings.ledger()));
    }

    private Check templates() {
        Templates letters = Letters.in(settings.templates());
        settings.contract().ifPresent(one -> SampleLetters.of(one.terms()).forEach(letters::check));
        settings.dunning().ifPresent(one -> SampleDunning.of(one.terms()).forEach(letters::check));
        return new Check("templates", State.FINE, Message.of("check.templates.fine"));
    }

    private Check calendar() {
        boolean known = today.plusMonths(1).getYear() <= RussianWorkCalendar.LAST_KNOWN_YEAR;
        return new Check(
                "calendar",
                known ? State.FINE : State.NOTE,
                Message.of(known ? "check.calendar.fine" : "check.calendar.ends", RussianWorkCalendar.LAST_KNOWN_YEAR));
    }

    private Check doubts() {
        DoubtSettings doubts = settings.keeping().doubts();
        Stream<String> again = Stream.concat(
                doubts.scenarios().stream(), doubts.channels().stream().map(Channel::name));
        Stream<String> probed = doubts.probed().stream().map(Channel::name);
        return new Check(
                "doubts", State.FINE, Message.of("check.doubts." + doubts.kind(), listed(again), listed(probed)));
    }

    private static String listed(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", "));
    }

    private Check retention() {
        Retention kept = settings.keeping().retention();
        return new Check(
                "retention",
                State.FINE,
                Message.of(
                        "check.retention.fine",
                        length(kept.register()),
                        length(kept.journal()),
                        length(kept.runs()),
                        length(kept.holds()),
                        length(kept.approvals()),
                        length(kept.buckets()),
                        length(kept.answers())));
    }

    private static Message length(Period period) {
        long days = period.get(ChronoUnit.DAYS);
        if (days == 0 && period.toTotalMonths() % 12 == 0) {
            return Message.of("period.years", period.toTotalMonths() / 12);
        }
        return days == 0 ? Message.of("period.months", period.toTotalMonths()) : Message.of("period.days", days);
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
