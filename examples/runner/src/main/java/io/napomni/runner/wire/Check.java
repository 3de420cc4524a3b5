package io.napomni.runner.wire;

import io.napomni.runner.show.Message;

/**
 * One thing that was tried.
 *
 * @param what short name, part of the key of its title
 * @param found what was found, and if it is bad, what to do
 */
public record Check(String what, State state, Message found) {

    /** How it went. */
    public enum State {
        /** As it must be. */
        FINE,
        /** It works, and a person should know something. */
        NOTE,
        /** It cannot work as it is configured. */
        MISCONFIGURED,
        /** It could not be told, or something does not answer. */
        UNREACHABLE
    }
}
