package io.napomni.jdbc.postgres;

import io.napomni.jdbc.base.Bound;
import io.napomni.jdbc.base.Dialect;
import io.napomni.jdbc.base.Session;
import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL: many writers; those who claim for one tenant wait for each other at the tenant's row. A transaction gives up
 * a lock after four seconds, and the server ends one that stands idle for half a minute, so that a frozen process holds
 * nobody up for long.
 */
public final class Postgres implements Dialect {

    private static final int OLDEST_VERSION = 130_000;
    private static final String LAST_COMMIT = """
            INSERT INTO napomni.mark (writer, number, at) VALUES (?, -1, 0)
            ON CONFLICT (writer) DO UPDATE SET at = mark.at RETURNING number""";
    /** A plan for a long list that is kept from when the tables were small would be a bad one. */
    private static final String PLANNED_EACH_TIME = "SET LOCAL plan_cache_mode TO force_custom_plan";

    private static final String PLANNED_AS_USUAL = "SET LOCAL plan_cache_mode TO DEFAULT";
    private static final String LIST = " IN (?";

    private static final String LIMITS = """
            ; SET LOCAL lock_timeout TO '4s';
            SET LOCAL idle_in_transaction_session_timeout TO '30s'; SET LOCAL timezone TO 'UTC';
            SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, current_setting('synchronous_commit'),
              current_setting('fsync'), current_setting('server_version_num')::int, current_setting('server_encoding'),
              current_setting('default_transaction_read_only') = 'on' OR pg_is_in_recovery()""";

    /** A search path would do as well, but to change it has the driver prepare all statements anew. */
    private static final Pattern TABLE = Pattern.compile("\\b(FROM|INTO|JOIN|UPDATE) (?=[a-z])");

    /** https://www.postgresql.org/docs/current/errcodes-appendix.html: conflicts, and connections that are gone. */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "08000", "08003", "08006", "57P01", "57P02", "25P03");

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
        // See begin.
    }

    private static Optional<String> wrong(ResultSet read) throws SQLException {
        if ("off".equals(read.getString(2))) {
            return Optional.of("synchronous_commit is off, so a crash would take back what was done and customers would"
                    + " be reminded again. Set it to on for the database or for the user of these connections");
        }
        if ("off".equals(read.getString(3))) {
            return Optional.of(
                    "fsync is off, so a crash of the machine would take back what was done. Set fsync = on in"
                            + " postgresql.conf");
        }
        if (read.getInt(4) < OLDEST_VERSION) {
            return Optional.of("the server is older than PostgreSQL 13. Use a newer one");
        }
        if (!"UTF8".equals(read.getString(5))) {
            return Optional.of("its encoding is " + read.getString(5)
                    + ", which cannot keep every name. Use a database with the encoding UTF8");
        }
        return read.getBoolean(6)
                ? Optional.of("these connections can only read (a standby, or default_transaction_read_only). Name the"
                        + " primary server and a user who may write")
                : Optional.empty();
    }

    @Override
    public long beginReading(Session session) throws SQLException {
        return begin(session.connection(), "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    public long beginWriting(Session session) throws SQLException {
        return begin(session.connection(), "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    }

    /** All in one message, so that a transaction costs no more round trips than its statements and its commit. */
    private long begin(Connection connection, String how) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(how + LIMITS);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                Optional<String> wrong = wrong(answer);
                if (wrong.isPresent()) {
                    throw new LedgerException(where + " cannot be trusted with reminders: " + wrong.get());
                }
                return answer.getLong(1) + shift.getAsLong();
            }
        }
    }

    /** All in one message. */
    @Override
    public void commit(Session session, List<Bound> last) throws SQLException {
        String sql = last.stream().map(bound -> bound.sql() + "; ").collect(Collectors.joining()) + "COMMIT";
        PreparedStatement all = session.prepare(sql);
        int next = 1;
        for (Bound bound : last) {
            next = bound.fill(all, next);
        }
        all.execute();
    }

    @Override
    public String statement(String sql) {
        String named = TABLE.matcher(sql.replaceAll(" (INDEXED BY \\w+|NOT INDEXED)", ""))
                .replaceAll("$1 napomni.");
        return named.startsWith("SELECT") && named.contains(LIST)
                ? PLANNED_EACH_TIME + "; " + named + "; " + PLANNED_AS_USUAL
                : named;
    }

    /**
     * Its own change of the writer's row waits for a commit that may still be under way on the lost connection, for as
     * long as any transaction waits for a lock.
     */
    @Override
    public OptionalLong lastCommit(Session session, String writer) throws SQLException {
        beginWriting(session);
        OptionalLong last;
        try {
            PreparedStatement ask = session.prepare(LAST_COMMIT);
            ask.setString(1, writer);
            try (ResultSet answer = ask.executeQuery()) {
                last = answer.next() ? OptionalLong.of(answer.getLong(1)) : OptionalLong.empty();
            }
        } finally {
            session.execute("ROLLBACK");
        }
        return last;
    }

    @Override
    public boolean hasOneWriter() {
        return false;
    }

    @Override
    public boolean isPassing(SQLException failure) {
        return PASSING.contains(String.valueOf(failure.getSQLState()));
    }

    @Override
    public LedgerException trouble(SQLException cause, String where) {
        return PostgresTrouble.of(cause, where);
    }
}
