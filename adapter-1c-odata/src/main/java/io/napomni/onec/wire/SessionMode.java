package io.napomni.onec.wire;

/**
 * How sessions of the base are used. Each takes a licence, and beginning one takes seconds; 1C reuses them from
 * platform 8.3.9 on, if the publication says so ({@code reuseSessions}).
 */
public enum SessionMode {
    /** Each question is taken to have a session of its own; its loss is an error. */
    NONE,
    /** The publication reuses sessions by itself ({@code autouse}); a lost one costs a repetition. */
    AUTO,
    /** We begin sessions, keep their cookies, and end them when closed. Does nothing if the publication knows none. */
    HEADER
}
