package io.napomni.example.cluster;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.jdbc.PostgresStores;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.run.ContractFacts;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.template.HandlebarsTemplates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One company on one node: its portal, its part of the ledger, its mail.
 *
 * @param marks by which the stop list knows addresses, the same on every node
 * @param clock what day it is, and what time
 * @param shares among how many its work is shared out
 * @param lease how long a dead node's claims hold
 */
record Tenant(
        Bitrix24Portal portal,
        SmtpMailExecutor mail,
        AddressMarks marks,
        PostgresStores ledger,
        Clock clock,
        int shares,
        Duration lease) {

    private static final ContractFields FIELDS = ContractFields.of(
                    "Номер договора", "Дата начала договора", "Дата окончания договора")
            .withLastShippedOn("Дата последней отгрузки")
            .withRemainder("Остаток к отгрузке");
    private static final ContractTerms TERMS =
            ContractTerms.of("Ваша компания", Locale.forLanguageTag("ru")).withColdStart(OptionalInt.empty());

    LocalDate today() {
        return LocalDate.now(clock);
    }

    // tag::stores[]
    /** For the one node that proposes: the tenant's lease keeps others out. */
    Reminders reminders() {
        return on(ledger.stores(), new Told("proposal"));
    }

    /** For each share that is carried out, beside others: new stores every time. */
    Reminders sharing() {
        return on(ledger.share(), new Told("share"));
    }
    // end::stores[]

    private Reminders on(Stores stores, Told told) {
        return Reminders.builder(stores, clock)
                .watch(
                        ContractReminders.of(TERMS),
                        ContractFacts.from(
                                portal.contracts(ContractMapping.of("Договоры", FIELDS)),
                                portal.customers(),
                                portal.managers()))
                .executor(mail)
                .addressMarks(marks)
                .executor(portal.notes())
                .executor(portal.tasks())
                .templates(HandlebarsTemplates.defaults())
                .guards(Guards.standard().withUsual(1_000_000, 1))
                .lease(lease)
                .listener(told)
                .build();
    }
}
