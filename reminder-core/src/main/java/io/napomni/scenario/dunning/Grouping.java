package io.napomni.scenario.dunning;

/** How many letters a customer gets who owes for several documents. */
public enum Grouping {
    /** One letter for a customer and run; it lists every document that is due. */
    PER_CUSTOMER,
    /** One letter for each document. A cap of one letter a day lets one of them go on a day. */
    PER_DOCUMENT
}
