package io.napomni.past.answer;

/**
 * The identity of a letter in its links: 128 bits from which nobody can tell whom it went to, nor guess another.
 *
 * @param value 32 signs of {@code [0-9a-f]}
 */
public record LetterId(String value) {

    /** @throws IllegalArgumentException if it is no such number */
    public LetterId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("the identity of a letter is 32 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
