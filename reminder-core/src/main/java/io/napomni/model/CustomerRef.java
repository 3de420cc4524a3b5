package io.napomni.model;

/**
 * Names a customer. Caps, holds and digests count by it, so one customer known to two systems must be given one
 * reference.
 *
 * @param system short name of the system that holds the customer, for example {@code b24}
 * @param type kind of the customer there, for example {@code company} or {@code contact}
 * @param id its identity there
 */
public record CustomerRef(String system, String type, String id) implements Comparable<CustomerRef> {

    /**
     * @throws IllegalArgumentException if a part is blank or has a NUL or an unpaired surrogate, or the system or type
     *     has a colon
     */
    public CustomerRef {
        RefText.check("customer", system, type, id);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not {@code system:type:id}
     */
    public static CustomerRef parse(String text) {
        String[] parts = RefText.split("customer", text);
        return new CustomerRef(parts[0], parts[1], parts[2]);
    }

    /** Whether it names nobody: a record without a customer is its own. */
    public boolean repeats(SubjectRef subject) {
        return toString().equals(subject.toString());
    }

    @Override
    public int compareTo(CustomerRef other) {
        return RefText.compare(toString(), other.toString());
    }

    /** {@code system:type:id}. */
    @Override
    public String toString() {
        return system + ":" + type + ":" + id;
    }
}
