package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.decision.UseCase;
import io.napomni.jdbc.SqliteStores;
import io.napomni.port.ReminderException;
import io.napomni.port.store.Stores;
import io.napomni.run.Reminders;
import io.napomni.run.RemindersBuilder;
import io.napomni.run.RunListener;
import io.napomni.runner.config.Settings;
import io.napomni.scenario.contract.ContractFact;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.smtp.SmtpMailExecutor;
import java.time.Clock;

/** The reminders of a configuration, ready to run. Closing it closes the ledger. */
public final class Wiring implements AutoCloseable {

    private final SqliteStores ledger;
    private final Reminders reminders;
    private final UseCase<ContractFact> contracts;
    private final WatchedSource<ContractFact> source;

    private Wiring(
            SqliteStores ledger,
            Reminders reminders,
            UseCase<ContractFact> contracts,
            WatchedSource<ContractFact> source) {
        this.ledger = ledger;
        this.reminders = reminders;
        this.contracts = contracts;
        this.source = source;
    }

    /**
     * Opens the ledger; the portal and the mail server are not asked yet.
     *
     * @throws ReminderException if a letter's template is wrong, or the ledger cannot be opened
     */
    public static Wiring open(Settings settings, Clock clock, RunListener listener) {
        var letters = Letters.in(settings.templates());
        SqliteStores ledger = SqliteStores.open(settings.ledger(), settings.tenant());
        try {
            Bitrix24Portal portal = Portals.open(settings.portal(), clock);
            UseCase<ContractFact> contracts = ContractReminders.of(settings.terms());
            WatchedSource<ContractFact> source = new WatchedSource<>(Portals.contracts(portal, settings.portal()));
            Reminders reminders = guarded(settings, clock, ledger)
                    .watch(contracts, source)
                    .executor(new SmtpMailExecutor(settings.smtp(), clock))
                    .executor(portal.notes())
                    .executor(portal.tasks())
                    .templates(letters)
                    .listener(listener)
                    .build();
            return new Wiring(ledger, reminders, contracts, source);
        } catch (RuntimeException failed) {
            ledger.close();
            throw failed;
        }
    }

    /** Whatever it watches: for whom, when, and how much at most. */
    private static RemindersBuilder guarded(Settings settings, Clock clock, SqliteStores ledger) {
        return Reminders.builder(ledger.stores(), clock.withZone(settings.zone()))
                .policy(settings.policy())
                .guards(settings.guards());
    }

    /** The library. */
    public Reminders reminders() {
        return reminders;
    }

    /** What it remembers. */
    public Stores stores() {
        return ledger.stores();
    }

    /** What it watches. */
    public UseCase<ContractFact> contracts() {
        return contracts;
    }

    /** Whether the source refused because of how it is configured: running again will not help. */
    public boolean sourceIsMisconfigured() {
        return source.isMisconfigured();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
