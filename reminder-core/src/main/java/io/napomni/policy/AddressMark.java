package io.napomni.policy;

/**
 * What is kept in the place of an e-mail address: a keyed hash, from which nobody without the key can tell the address.
 *
 * @param value 64 signs of {@code [0-9a-f]}
 */
public record AddressMark(String value) {

    /** @throws IllegalArgumentException if it is no such hash */
    public AddressMark {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a mark of an address is 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
