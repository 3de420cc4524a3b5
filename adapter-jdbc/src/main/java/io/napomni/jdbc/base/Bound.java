package io.napomni.jdbc.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what stands at each of its question marks.
 *
 * @param sql as the database wants it
 */
public record Bound(String sql, List<@Nullable Object> values) {

    /** How long its values are, written out. */
    int characters() {
        return values.stream().mapToInt(value -> String.valueOf(value).length()).sum();
    }

    /** Fills the parameters from this one on, counted from 1; answers the first after them. */
    public int fill(PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (@Nullable Object value : values) {
            statement.setObject(next, value);
            next++;
        }
        return next;
    }
}
