package io.napomni.onec.profile;

import static io.napomni.onec.profile.Thing.*;

import java.util.List;
import java.util.Locale;

/** What a host may ask of a base. Only what is asked for is checked. */
public enum Capability {
    /** Contracts and their end dates. */
    CONTRACTS("contracts", "договоры", CONTRACT, CURRENCY),
    /** Customers' orders and what is paid of them. */
    ORDERS("orders", "заказы", ORDER, ORDER_STATE, PAID, CURRENCY),
    /** Invoices, their due dates and states. */
    INVOICES("invoices", "счета", INVOICE, INVOICE_DUE, INVOICE_STATE, PAID, CURRENCY),
    /** Payments received: all the ways, because one way missing looks like silence. */
    PAYMENTS("payments", "оплаты", BANK_PAYMENT, CASH_PAYMENT, CARD_PAYMENT, PAID, CURRENCY),
    /** Shipments and acts: all sets, because one missing looks like silence. */
    SHIPMENTS("shipments", "отгрузки", SHIPMENT, ACT, OTHER_SALE, MASS_ACT, CURRENCY),
    /** Debts. */
    BALANCES("balances", "задолженность", BALANCE, ACCOUNT, PARTNER_KEYS, SETTLEMENT_OBJECT, CURRENCY),
    /** What is ordered and not shipped. */
    REMAINDER_TO_SHIP("remainder to ship", "остаток к отгрузке", REMAINDER, TO_SHIP, ORDER),
    /** Customers with their addresses. */
    CUSTOMERS("customers", "клиенты", CUSTOMER, LEGAL_PARTY, PERSON),
    /** Own organisations with bank details. */
    ORGANISATIONS("own organisations", "свои организации", ORGANISATION, BANK_ACCOUNT, BANK),
    /** Managers. */
    MANAGERS("managers", "менеджеры", MANAGER),
    /** The working-day calendar. */
    CALENDAR("working-day calendar", "производственный календарь", WORK_DAY, WORK_CALENDAR, WORK_SCHEDULE);

    private final String english;
    private final String russian;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Thing> things;

    Capability(String english, String russian, Thing... things) {
        this.english = english;
        this.russian = russian;
        this.things = List.of(things);
    }

    List<Thing> things() {
        return things;
    }

    String named(Locale language) {
        return language.getLanguage().equals("ru") ? russian : english;
    }
}
