package io.napomni.model;

/**
 * Names the thing a reminder is about: an invoice in 1C, a deal in Bitrix24. It is part of every effect key, so the
 * same thing must have the same reference for ever.
 *
 * @param system short name of the system that holds the thing, for example {@code 1c} or {@code b24}
 * @param type kind of the thing in that system, for example {@code invoice} or {@code deal}
 * @param id its identity there; never reused, never reformatted
 */
public record SubjectRef(String system, String type, String id) implements Comparable<SubjectRef> {

    /**
     * @throws IllegalArgumentException if a part is blank or has a NUL or an unpaired surrogate, or the system or type
     *     has a colon
     */
    public SubjectRef {
        RefText.check("subject", system, type, id);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not {@code system:type:id}
     */
    public static SubjectRef parse(String text) {
        String[] parts = RefText.split("subject", text);
        return new SubjectRef(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(SubjectRef other) {
        return RefText.compare(toString(), other.toString());
    }

    /** {@code system:type:id}, the form used in keys and on the command line. */
    @Override
    public String toString() {
        return system + ":" + type + ":" + id;
    }
}
