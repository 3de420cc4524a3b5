package io.napomni.onec.query;

/** A field by which rows are ordered. */
public record Order(String field, boolean descending) {
    /** Checks the name. */
    public Order {
        Names.path(field);
    }

    /** The least first. */
    public static Order by(String field) {
        return new Order(field, false);
    }

    /** The greatest first. */
    public Order downwards() {
        return new Order(field, true);
    }

    String text() {
        return descending ? field + " desc" : field;
    }
}
