package io.napomni.jdbc.postgres;

import io.napomni.jdbc.base.Bound;
import io.napomni.jdbc.base.Dialect;
import io.napomni.jdbc.base.Said;
import io.napomni.jdbc.base.Session;
import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * PostgreSQL: many writers; those who claim for one tenant wait for each other at the tenant's row. A transaction gives up
 * a lock after four seconds, and the server ends one that stands idle for half a minute, so that a frozen process holds
 * nobody up for long.
 */
public final class Postgres implements Dialect {

    private static final String LAST_COMMIT = """
            INSERT INTO napomni.mark (writer, number, at) VALUES (?, -1, 0)
            ON CONFLICT (writer) DO UPDATE SET at = mark.at RETURNING number""";
    private static final String READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    /** Not READ WRITE: a standby refuses that in its own words, and {@link PostgresSettings} says what to do. */
    private static final String WRITING = "BEGIN ISOLATION LEVEL READ COMMITTED";

    /** A search path would do as well, but to change it has the driver prepare all statements anew. */
    private static final Pattern TABLE = Pattern.compile("\\b(FROM|INTO|JOIN|UPDATE) (?=[a-z])");

    /** https://www.postgresql.org/docs/current/errcodes-appendix.html: conflicts, and connections that are gone. */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "08000", "08003", "08006", "57P01", "57P02", "25P03");

    /** Classes of the same list: what is wrong with a value, a row, a name, is not done here, or is held by another. */
    private static final Set<String> REFUSING = Set.of("0A", "22", "23", "26", "3F", "42", "55");

    private static final int CODE = 5;

    private final String where;
    private final LongSupplier shift;

    /**
     * A server.
     *
     * @param where what people call it
     * @param shift microseconds to add to the database's clock; 0 but in tests
     */
    public Postgres(String where, LongSupplier shift) {
        this.where = where;
        this.shift = shift;
    }

    /** A host's pool hands out other connections each time, so each transaction verifies its own along with its beginning. */
    @Override
    public void verify(Connection connection, String called) {
        // See beginning.
    }

    @Override
    public List<Said> beginning(boolean writes, LongConsumer now) {
        Said begin = Said.plain(writes ? WRITING : READING);
        return List.of(begin, PostgresSettings.made(shift.getAsLong(), now));
    }

    /** All in one message. */
    @Override
    public void say(Session session, List<Said> all) throws SQLException {
        PostgresMessage message = new PostgresMessage(all);
        PreparedStatement answered;
        try {
            answered = message.sendOn(session);
        } catch (SQLException failure) {
            Optional<RuntimeException> meant = message.meant(failure, where);
            if (meant.isPresent()) {
                throw meant.get();
            }
            throw failure;
        }
        message.hear(answered);
    }

    /** The time is a setting of the transaction, so that a statement can go along with its beginning. */
    @Override
    public String statement(String sql) {
        return TABLE.matcher(sql.replaceAll(" (INDEXED BY \\w+|NOT INDEXED)", ""))
                .replaceAll("$1 napomni.")
                .replaceAll("\\?2\\b", PostgresSettings.NOW);
    }

    /**
     * Its own change of the writer's row waits for a commit that may still be under way on the lost connection, for as
     * long as any transaction waits for a lock.
     */
    @Override
    public OptionalLong lastCommit(Session session, String writer) throws SQLException {
        AtomicLong number = new AtomicLong();
        try {
            List<Said> all = new ArrayList<>(beginning(true, now -> {}));
            all.add(Said.number(new Bound(LAST_COMMIT, List.of(writer)), number::set));
            say(session, all);
        } finally {
            session.execute("ROLLBACK");
        }
        return OptionalLong.of(number.get());
    }

    @Override
    public boolean hasOneWriter() {
        return false;
    }

    @Override
    public boolean isPassing(SQLException failure) {
        return PASSING.contains(String.valueOf(failure.getSQLState()));
    }

    /** Of these classes the server's answers come before a commit, which is the last of a message. */
    @Override
    public boolean isRefusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.length() == CODE && REFUSING.contains(state.substring(0, 2));
    }

    @Override
    public LedgerException trouble(SQLException cause, String where) {
        return PostgresTrouble.of(cause, where);
    }
}
