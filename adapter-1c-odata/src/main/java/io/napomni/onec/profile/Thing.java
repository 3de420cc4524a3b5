package io.napomni.onec.profile;

/** A set of which the adapter wants to know where it is. Its key in a configuration is its name in kebab-case. */
public enum Thing {
    /** Contracts with customers. */
    CONTRACT,
    /** Customers' orders. */
    ORDER,
    /** What is paid and shipped of each order. */
    ORDER_STATE,
    /** Invoices to customers. */
    INVOICE,
    /** Until when each invoice is to be paid, where it is kept apart. */
    INVOICE_DUE,
    /** Whether each invoice is paid, where it is kept apart. An absent row does not say "paid". */
    INVOICE_STATE,
    /** Sums paid for each invoice or order. */
    PAID,
    /** Goods, and in some configurations services, handed over. */
    SHIPMENT,
    /** Acts of work done. */
    ACT,
    /** Sales of other services, rent among them. */
    OTHER_SALE,
    /** Acts for many customers in one document; the customer stands in the rows. */
    MASS_ACT,
    /** Money that came to a bank account. */
    BANK_PAYMENT,
    /** Money that came in cash. */
    CASH_PAYMENT,
    /** Money that came by card. */
    CARD_PAYMENT,
    /** Debts of customers. */
    BALANCE,
    /** The chart of accounts, where debts are kept in accounting. */
    ACCOUNT,
    /** Whose debt a balance is, where it is kept by keys. */
    PARTNER_KEYS,
    /** What a balance is for, where it is kept by objects. */
    SETTLEMENT_OBJECT,
    /** What is ordered and not shipped. */
    REMAINDER,
    /** Orders to be shipped, as they stand now. */
    TO_SHIP,
    /** Customers as sales people see them. */
    CUSTOMER,
    /** Customers as the law sees them, where that is another set. */
    LEGAL_PARTY,
    /** People to talk to at a customer. */
    PERSON,
    /** The company's own organisations. */
    ORGANISATION,
    /** Their accounts. */
    BANK_ACCOUNT,
    /** The banks of the accounts. */
    BANK,
    /** Employees who look after customers. */
    MANAGER,
    /** Currencies. */
    CURRENCY,
    /** Working-day calendars by name. */
    WORK_CALENDAR,
    /** Days of the working-day calendars. */
    WORK_DAY,
    /** Days of work schedules. */
    WORK_SCHEDULE;

    /** Whether facts can be read where a company keeps none of these. */
    boolean isDispensable() {
        return this != CUSTOMER && this != CURRENCY;
    }

    /** As it is written in a host's configuration. */
    public String key() {
        return Keys.of(this);
    }
}
