package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.Finding;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.past.LatestTouch;
import io.napomni.model.Activity;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchReport;
import io.napomni.port.FetchWindow;
import io.napomni.runner.config.ContractSettings;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tries what a run about contracts will need of the portal. */
final class ContractChecks {

    private static final String PERMISSIONS = "permissions";

    private final Bitrix24Portal portal;
    private final FactSource<ContractFact> source;
    private final ContractSettings settings;
    private final LocalDate today;

    ContractChecks(Bitrix24Portal portal, FactSource<ContractFact> source, ContractSettings settings, LocalDate today) {
        this.portal = portal;
        this.source = source;
        this.settings = settings;
        this.today = today;
    }

    void run(Consumer<Check> sink) {
        Check mapping = Checks.tried("mapping", this::mapping);
        sink.accept(mapping);
        if (mapping.state() == State.FINE) {
            rights().forEach(sink);
            sink.accept(Checks.tried("contracts", this::contracts));
            if (settings.asksWhoWasInTouch()) {
                sink.accept(Checks.tried("contacts", this::contacts));
            }
        }
    }

    private Check mapping() {
        var mapping = settings.mapping();
        portal.contracts(mapping).reread(Set.of());
        return new Check("mapping", State.FINE, Message.of("check.mapping.fine", mapping.pipeline()));
    }

    /** What the webhook may do, as the portal tells it, and fields that can be read but serve badly. */
    private List<Check> rights() {
        List<Finding> findings = portal.check(settings.mapping());
        List<Check> wanting = findings.stream()
                .filter(finding -> finding.level() != Finding.Level.OK)
                .filter(finding ->
                        finding.code().equals(PERMISSIONS) || finding.code().startsWith("field-"))
                .map(ContractChecks::wanting)
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

    /** One question like a run's; whether the deal exists does not matter to it. */
    private Check contacts() {
        SubjectRef deal = new SubjectRef(Kind.SYSTEM, Kind.DEAL.type(), "1");
        CustomerRef nobody = new CustomerRef(Kind.SYSTEM, Kind.COMPANY.type(), "1");
        int quiet = settings.terms().quietDays();
        new LatestTouch(portal.rest(), settings.contacts())
                .find(Set.of(new Activity.Query(deal, nobody, today.minusDays(quiet - 1L), today)));
        return new Check("contacts", State.FINE, Message.of("check.contacts.fine", quiet));
    }

    /** The same reading as a run's, so that every right that reading needs is tried. */
    private Check contracts() {
        ContactCount count = new ContactCount();
        FetchWindow window = FetchWindow.of(
                today, ContractReminders.of(settings.terms()).on(today).windows());
        FetchReport report = source.fetch(window, count);
        Message found =
                Message.of("check.contracts.found", report.facts(), count.withoutAddress(), count.withoutPerson());
        return new Check("contracts", count.isComplete() ? State.FINE : State.NOTE, found);
    }
}
