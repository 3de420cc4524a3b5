package io.napomni.scenario.dunning;

/** The day from which levels are counted. */
public enum CountFrom {
    /** The date of the document; the anchor {@code issued-on}. */
    DOCUMENT,
    /** The last day to pay; the anchor {@code due-on}. A document without one is never due. */
    DUE_DAY
}
