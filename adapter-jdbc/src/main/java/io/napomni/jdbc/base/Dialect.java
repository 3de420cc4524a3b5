package io.napomni.jdbc.base;

import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** What differs between databases. Times are microseconds since 1970-01-01T00:00Z by the database's own clock. */
public interface Dialect {

    /**
     * Looks at a connection that was just taken from its source, if it stays the library's own for longer.
     *
     * @throws LedgerException if a setting of the connection differs from what keeps the ledger safe
     */
    void verify(Connection connection, String where) throws SQLException;

    /**
     * Begins a transaction that reads one consistent picture; answers the database's time.
     *
     * @throws LedgerException as {@link #verify}, where that leaves it to each transaction
     */
    long beginReading(Session session) throws SQLException;

    /**
     * Begins a transaction whose commit is durable; answers the database's time.
     *
     * @throws LedgerException as {@link #verify}, where that leaves it to each transaction
     */
    long beginWriting(Session session) throws SQLException;

    /** Makes the last changes, in their order, and commits: all or nothing. */
    void commit(Session session, List<Bound> last) throws SQLException;

    /**
     * A statement as this database wants it. Statements may name an index to use ({@code INDEXED BY}, {@code NOT
     * INDEXED}), which SQLite needs, and say that the rows read are going to be changed ({@code FOR UPDATE}), which a
     * database with several writers needs.
     */
    String statement(String sql);

    /**
     * The number of a writer's last commit, empty if it has none; asked on a connection of its own, and answered once no
     * commit of the writer is under way. One of which the database has not read anything yet is not waited for.
     */
    OptionalLong lastCommit(Session session, String writer) throws SQLException;

    /** Whether only one may write at a time, so that those who wait for it had better write together. */
    boolean hasOneWriter();

    /** Whether a transaction that failed so was taken back and may succeed when it is done again at once. */
    boolean isPassing(SQLException failure);

    /** The failure in plain words: what, where, what to do. */
    LedgerException trouble(SQLException cause, String where);
}
