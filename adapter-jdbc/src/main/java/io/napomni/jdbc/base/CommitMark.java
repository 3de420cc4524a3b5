package io.napomni.jdbc.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What a writer leaves with each of its commits, so that one whose answer was lost can be told from one that failed.
 *
 * @param number the writer's next, counted from 1
 * @param at the time of the transaction, in microseconds
 */
public record CommitMark(String writer, long number, long at) {

    /** Keeps it; the parameters are those of {@link #bind}. */
    public static final String KEEP = """
            INSERT INTO mark (writer, number, at) VALUES (?, ?, ?)
            ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at""";

    /** Fills the parameters. */
    public void bind(PreparedStatement keep) throws SQLException {
        keep.setString(1, writer);
        keep.setLong(2, number);
        keep.setLong(3, at);
    }
}
