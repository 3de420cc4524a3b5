package io.napomni.jdbc.base;

import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** What differs between databases. Times are microseconds since 1970-01-01T00:00Z by the database's own clock. */
public interface Dialect {

    /**
     * Looks at a connection that was just taken from its source, if it stays the library's own for longer.
     *
     * @throws LedgerException if a setting of the connection differs from what keeps the ledger safe
     */
    void verify(Connection connection, String where) throws SQLException;

    /**
     * What begins a transaction: one that reads a consistent picture, or one whose commit is durable. Saying it throws
     * {@link LedgerException} as {@link #verify}, where that leaves it to each transaction; nothing is kept then, even
     * where all of a transaction is said together.
     *
     * @param now is told the database's time
     */
    List<Said> beginning(boolean writes, LongConsumer now);

    /** Says it in this order, in one message where each message is a way to go. Answers have been heard on return. */
    void say(Session session, List<Said> all) throws SQLException;

    /**
     * A statement as this database wants it. Statements may name an index to use ({@code INDEXED BY}, {@code NOT
     * INDEXED}), which SQLite needs, and say that the rows read are going to be changed ({@code FOR UPDATE}), which a
     * database with several writers needs. {@code ?2} is the time of the transaction: it may stay, and is filled in
     * then, or be named as the database knows it.
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

    /** Whether it is the database that said no: then nothing was kept, and need not be asked whether it was. */
    boolean isRefusal(SQLException failure);

    /** The failure in plain words: what, where, what to do. */
    LedgerException trouble(SQLException cause, String where);
}
