package io.napomni.onec.profile;

import static io.napomni.onec.profile.Kind.CHOICE;
import static io.napomni.onec.profile.Kind.REFERENCE;
import static io.napomni.onec.profile.Kind.TEXT;

/**
 * What the adapter wants to know of a row, whatever the configuration calls it. Its key in a host's configuration is
 * its name in kebab-case. What says "whether" has the {@link Field#values values} at which it is so; without values it
 * is only read.
 */
public enum Meaning {
    // Documents and contracts
    /** As people write it. */
    NUMBER(TEXT),
    /** Of the document. */
    DATE(Kind.DATE),
    /** Of the whole document, in its currency. */
    SUM(Kind.NUMBER),
    /** Of the sum. */
    CURRENCY(REFERENCE),
    /** As sales people see it. */
    CUSTOMER(REFERENCE),
    /** As the law sees the customer. */
    LEGAL_PARTY(REFERENCE),
    /** Whose document it is of our own. */
    ORGANISATION(REFERENCE),
    /** Under which it was made. */
    CONTRACT(REFERENCE),
    /** For which it was made. */
    ORDER(REFERENCE),
    /** For which it was made. */
    INVOICE(REFERENCE),
    /** Whatever it was made for: order, contract. */
    BASIS(REFERENCE),
    /** The document of which a register's row speaks. */
    DOCUMENT(REFERENCE),
    /** Who looks after it. */
    MANAGER(REFERENCE),
    /** Whom to talk to. */
    PERSON(REFERENCE),
    /** Where it is to be paid. */
    BANK_ACCOUNT(REFERENCE),
    /** Under which debts are kept. */
    SETTLEMENT_OBJECT(REFERENCE),
    /** Which a payer may quote. */
    PAYMENT_ID(TEXT),
    /** Of a payment, as text. */
    PURPOSE(TEXT),
    /** Of a contract. */
    STARTS_ON(Kind.DATE),
    /** Of a contract; empty is open-ended. */
    ENDS_ON(Kind.DATE),
    /** When it is to be shipped. */
    SHIPS_ON(Kind.DATE),
    /** Whether it is in force. */
    OPEN(CHOICE),
    /** Whether it is agreed. */
    AGREED(CHOICE),
    /** Whether it is signed. */
    SIGNED(CHOICE),
    /** Whether a contract is with a customer. */
    FOR_CUSTOMERS(CHOICE),
    /** How it is settled. */
    SETTLEMENT(CHOICE),
    /** Whether each order is settled by itself. */
    BY_ORDER(CHOICE),
    /** Whether the days below are agreed. */
    DUE_KNOWN(CHOICE),
    /** Days in which to pay. */
    DUE_DAYS(Kind.NUMBER),
    /** Of a contract. */
    PRINTED_NAME(TEXT),
    /** Of an order. */
    STATUS(CHOICE),
    /** As the configuration works it out. */
    STATE(CHOICE),
    /** Whether it was cancelled. */
    CANCELLED(CHOICE),
    /** Whether only a part is paid or to be paid. */
    PART(CHOICE),
    /** Whether it is paid in full. */
    PAID(CHOICE),
    /** Whether nothing is paid. */
    UNPAID(CHOICE),
    /** Whether an order serves as an invoice. */
    AS_INVOICE(CHOICE),
    /** Whether it is a sale that took place; where it is missing, each posted one is. */
    SALE(CHOICE),
    /** Whether it is made for several orders, named in its rows. */
    BY_ORDERS(CHOICE),
    /** What kind of operation it is. */
    OPERATION(CHOICE),
    /** Whether it is for services. */
    SERVICE(CHOICE),
    /** What is sold, where the whole document has one. */
    ITEM(REFERENCE),
    /** Of a service contract. */
    SERVICE_STARTS_ON(Kind.DATE),
    /** Of a service contract. */
    SERVICE_ENDS_ON(Kind.DATE),
    /** How often it is billed. */
    SERVICE_PERIOD(CHOICE),
    /** Of an additional agreement. */
    ADDITION_NUMBER(TEXT),
    /** Of an additional agreement. */
    ADDITION_DATE(Kind.DATE),
    /** Whether it is signed. */
    ADDITION_SIGNED(CHOICE),
    // Rows of sections
    /** What is sold. */
    ROW_ITEM(REFERENCE),
    /** Which variant of it. */
    ROW_VARIANT(REFERENCE),
    /** What is sold, in words. */
    ROW_TEXT(TEXT),
    /** How much. */
    ROW_QUANTITY(Kind.NUMBER),
    /** For one. */
    ROW_PRICE(Kind.NUMBER),
    /** Of the row. */
    ROW_SUM(Kind.NUMBER),
    /** Whether the row was cancelled. */
    ROW_CANCELLED(CHOICE),
    /** By which rows of an order and of its shipments meet. */
    ROW_CODE(Kind.NUMBER),
    /** Whether it is rent. */
    ROW_RENT(CHOICE),
    /** Whether it is an advance. */
    ROW_ADVANCE(CHOICE),
    /** Of the row. */
    ROW_CUSTOMER(REFERENCE),
    /** Of the row. */
    ROW_CONTRACT(REFERENCE),
    /** For which the row is. */
    ROW_ORDER(REFERENCE),
    /** Which the row pays. */
    ROW_INVOICE(REFERENCE),
    /** Which the row pays. */
    ROW_BASIS(REFERENCE),
    /** Which the row pays. */
    ROW_SETTLEMENT_OBJECT(REFERENCE),
    /** Whether a step of payment is before or after shipping. */
    STEP_KIND(CHOICE),
    /** Until when a step is to be paid. */
    STEP_DUE_ON(Kind.DATE),
    /** Of a step. */
    STEP_SUM(Kind.NUMBER),
    // Payments, debts, remainders
    /** Whether a payment came from a customer. */
    FROM_CUSTOMER(CHOICE),
    /** Whether the bank confirmed it. */
    IN_BANK(CHOICE),
    /** When the bank confirmed it. */
    IN_BANK_ON(Kind.DATE),
    /** Paid so far. */
    PAID_SUM(Kind.NUMBER),
    /** Paid so far. */
    PAID_PERCENT(Kind.NUMBER),
    /** Shipped so far. */
    SHIPPED_SUM(Kind.NUMBER),
    /** Shipped so far. */
    SHIPPED_PERCENT(Kind.NUMBER),
    /** When a state changed. */
    CHANGED_ON(Kind.DATE),
    /** Whose debt. */
    PARTNER_KEYS(REFERENCE),
    /** What a customer owes. */
    DEBT(Kind.NUMBER),
    /** What a customer has paid ahead. */
    ADVANCE(Kind.NUMBER),
    /** Until when to pay. */
    DUE_ON(Kind.DATE),
    /** When a debt arose. */
    SINCE(Kind.DATE),
    /** Debt or advance. */
    SETTLEMENT_KIND(CHOICE),
    /** Receipt or expense. */
    MOVEMENT(CHOICE),
    /** Ordered. */
    ORDERED(Kind.NUMBER),
    /** To be written out. */
    TO_ISSUE(Kind.NUMBER),
    /** To be handed over. */
    TO_HAND_OVER(Kind.NUMBER),
    // People and companies
    /** For short. */
    NAME(TEXT),
    /** In full. */
    FULL_NAME(TEXT),
    /** Shortened by law. */
    SHORT_NAME(TEXT),
    /** Of a directory: for a bank its BIC, for a currency its digits. */
    CODE(TEXT),
    /** Whether it is a customer. */
    IS_CUSTOMER(CHOICE),
    /** Taxpayer's number. */
    INN(TEXT),
    /** Reason of registration. */
    KPP(TEXT),
    /** Register's number. */
    OGRN(TEXT),
    /** Company or person. */
    LEGAL_FORM(CHOICE),
    /** Whether a row of contacts is an e-mail address. */
    IS_EMAIL(CHOICE),
    /** The address. */
    EMAIL(TEXT),
    /** The same as it was typed in. */
    SHOWN(TEXT),
    /** What the contact is for. */
    CONTACT_KIND(REFERENCE),
    /** Digits. */
    PHONE(TEXT),
    /** Whose account. */
    OWNER(REFERENCE),
    /** 20 digits. */
    ACCOUNT_NUMBER(TEXT),
    /** Of an account. */
    BANK(REFERENCE),
    /** Of a bank. */
    CORRESPONDENT_ACCOUNT(TEXT),
    /** Of a bank. */
    CITY(TEXT),
    /** Whether the bank's details below hold instead of the bank's own. */
    OWN_DETAILS(CHOICE),
    /** Typed in. */
    OWN_BIC(TEXT),
    /** Typed in. */
    OWN_BANK_NAME(TEXT),
    /** Typed in. */
    OWN_CORRESPONDENT_ACCOUNT(TEXT),
    /** Whether an account is closed. */
    CLOSED(CHOICE),
    /** When an account was closed. */
    CLOSED_ON(Kind.DATE),
    /** Which of the company's own groups a customer is in, as a text or a value of an enumeration. */
    SEGMENT(CHOICE),
    // Calendars
    /** Which calendar or schedule. */
    CALENDAR(REFERENCE),
    /** The day. */
    DAY(Kind.DATE),
    /** Its year. */
    YEAR(Kind.NUMBER),
    /** Whether people work. */
    WORKING(CHOICE),
    /** From or to which day it was moved. */
    MOVED_FROM(Kind.DATE);

    private final Kind kind;

    Meaning(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** As it is written in a host's configuration. */
    public String key() {
        return Keys.of(this);
    }
}
