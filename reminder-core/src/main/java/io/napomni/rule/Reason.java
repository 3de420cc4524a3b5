package io.napomni.rule;

/**
 * Why something was decided: a code to count by and a detail for people.
 *
 * @param code in kebab-case, stable
 * @param detail may be empty; without secrets and personal data
 */
public record Reason(String code, String detail) {

    /** @throws IllegalArgumentException if the code is not kebab-case */
    public Reason {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a reason's code is kebab-case, not \"" + code + "\"");
        }
    }

    /** A reason that needs no detail. */
    public static Reason of(String code) {
        return new Reason(code, "");
    }

    /** A reason with a detail for people. */
    public static Reason of(String code, String detail) {
        return new Reason(code, detail);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? code : code + " (" + detail + ")";
    }
}
