package io.napomni.testkit.fake.onec.session;

/** How the publication reuses sessions. */
public enum SessionMode {
    /** Not at all: each request is a session of its own; the header and the cookie mean nothing. */
    NONE,
    /** From a pool, without the client's help ({@code autouse}). */
    AUTO,
    /** The client starts and finishes them ({@code IBSession}) and sends the cookie {@code ibsession}. */
    HEADER
}
