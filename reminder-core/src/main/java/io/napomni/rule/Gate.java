package io.napomni.rule;

/**
 * One condition of a rule and how a fact met it.
 *
 * @param name in kebab-case
 * @param state whether the fact gets through
 * @param evidence the dates or values that decided, for people
 */
public record Gate(String name, State state, String evidence) {

    /** How a fact met a gate. */
    public enum State {
        OPEN,
        SHUT,
        /** It cannot be told. */
        UNKNOWN
    }

    /** A gate that is open or shut. */
    public static Gate of(String name, boolean open, String evidence) {
        return new Gate(name, open ? State.OPEN : State.SHUT, evidence);
    }
}
