package io.napomni.jdbc.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A statement that is said to the database.
 *
 * @param hearing hears its answer
 * @param guard takes the transaction back if it does not do what it has to; empty where it may do nothing
 */
public record Said(Bound bound, Hearing hearing, Optional<Guard> guard) {

    private static final Hearing NOBODY = answered -> {};

    /** Hears what a statement answered. */
    @FunctionalInterface
    public interface Hearing {

        /** @param answered stands at the statement's own answer, rows or a count */
        void hear(Statement answered) throws SQLException;
    }

    /**
     * How many rows have to be changed.
     *
     * @param otherwise what is thrown where they were not so many, and nothing of the transaction was kept
     */
    public record Guard(int rows, Supplier<? extends RuntimeException> otherwise) {}

    /** A statement without parameters of whose answer nobody wants to know. */
    public static Said plain(String sql) {
        return unheard(new Bound(sql, List.of()));
    }

    /** A statement of whose answer nobody wants to know. */
    static Said unheard(Bound bound) {
        return new Said(bound, NOBODY, Optional.empty());
    }

    /** A statement of whose answer somebody wants to know. */
    static Said heard(Bound bound, Hearing hearing) {
        return new Said(bound, hearing, Optional.empty());
    }

    /** A question that is answered with a number, which comes first in its one row. */
    public static Said number(Bound bound, LongConsumer told) {
        return heard(bound, answered -> {
            try (ResultSet answer = answered.getResultSet()) {
                answer.next();
                told.accept(answer.getLong(1));
            }
        });
    }

    /** The same, guarded. */
    Said guardedBy(Guard what) {
        return new Said(bound, hearing, Optional.of(what));
    }

    /** Whether both may go as one statement with two lists of values: nobody wants to know what became of each. */
    boolean mayGoWith(Said other) {
        return isUnwatched() && other.isUnwatched() && bound.sql().equals(other.bound.sql());
    }

    /** Whether somebody wants to know its answer. */
    boolean isHeard() {
        return hearing != NOBODY;
    }

    private boolean isUnwatched() {
        return !isHeard() && guard.isEmpty();
    }
}
