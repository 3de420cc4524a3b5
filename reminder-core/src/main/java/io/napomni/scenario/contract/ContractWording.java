package io.napomni.scenario.contract;

import io.napomni.model.Contract;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What colleagues read about contracts in the CRM. */
enum ContractWording {
    RUSSIAN(
            "Клиенту отправлено письмо «Заканчивается срок контракта»: договор %s, действует по %s.",
            "Клиенту отправлено письмо «Долго не было заказов»: договор %s.",
            "Договор %s закончился",
            "Договор %s закончился %s. Клиенту автоматически больше не пишем: решите, продлевать ли договор.",
            "dd.MM.yyyy"),
    ENGLISH(
            "A letter \"Your contract is ending\" was sent to the customer: contract %s, valid until %s.",
            "A letter \"No orders for a while\" was sent to the customer: contract %s.",
            "Contract %s has ended",
            "Contract %s ended on %s. The customer gets no more automatic letters: decide whether to renew it.",
            "d MMMM yyyy");

    private final String renewalNote;
    private final String stockNote;
    private final String endedTitle;
    private final String endedText;
    private final DateTimeFormatter dates;

    ContractWording(String renewalNote, String stockNote, String endedTitle, String endedText, String dates) {
        this.renewalNote = renewalNote;
        this.stockNote = stockNote;
        this.endedTitle = endedTitle;
        this.endedText = endedText;
        this.dates = DateTimeFormatter.ofPattern(dates, Locale.ENGLISH);
    }

    /** Russian for Russian, English for any other language. */
    static ContractWording of(Locale language) {
        return language.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }

    /** What people call a contract: its number, or that of its card where it has none. */
    static String name(Contract contract) {
        return contract.number().isBlank() ? contract.ref().id() : contract.number();
    }

    String renewalNote(Contract contract) {
        return String.format(Locale.ROOT, renewalNote, contract.number(), end(contract));
    }

    String stockNote(Contract contract) {
        return String.format(Locale.ROOT, stockNote, contract.number());
    }

    String endedTitle(Contract contract) {
        return String.format(Locale.ROOT, endedTitle, name(contract));
    }

    String endedText(Contract contract) {
        return String.format(Locale.ROOT, endedText, name(contract), end(contract));
    }

    private String end(Contract contract) {
        return contract.endsOn().map((LocalDate day) -> day.format(dates)).orElse("-");
    }
}
