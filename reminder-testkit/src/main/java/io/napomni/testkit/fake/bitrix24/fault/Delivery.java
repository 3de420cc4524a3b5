package io.napomni.testkit.fake.bitrix24.fault;

/** How far an answer comes. */
public enum Delivery {
    WHOLE,
    /** The full length is announced, half of it sent, then the connection is closed. */
    CUT_OFF,
    /** One byte at a time, with a pause after each. */
    DRIBBLED,
    /** The connection is closed without a byte of an answer. */
    NOTHING
}
