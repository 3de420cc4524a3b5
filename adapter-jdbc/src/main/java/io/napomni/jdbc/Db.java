package io.napomni.jdbc;

import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Runs work in transactions on the tenant's part of the database, and turns database errors into words. */
final class Db {

    private static final String NOW = "SELECT CAST(round(unixepoch('subsec') * 1000) AS INTEGER) * 1000 + ?";
    private static final String MARK = """
            INSERT INTO mark (writer, number, at) VALUES (?3, ?4, ?2)
            ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at""";

    private final Connections connections;
    private final LongSupplier shift;
    private final long tenant;
    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();
    private final ReentrantLock writing = new ReentrantLock(true);

    /** @param shift microseconds to add to the database's clock; 0 but in tests */
    Db(Connections connections, LongSupplier shift, long tenant) {
        this.connections = connections;
        this.shift = shift;
        this.tenant = tenant;
    }

    /** Reads one consistent picture. */
    <T> T read(Work<T> work) {
        try {
            Connection connection = connections.borrow();
            T result = inside(connection, "BEGIN", work);
            return committed(connection, result);
        } catch (SQLException e) {
            throw Trouble.of(e, connections.where());
        }
    }

    private <T> T committed(Connection connection, T result) throws SQLException {
        execute(connection, "COMMIT");
        connections.giveBack(connection);
        return result;
    }

    /** Changes all or nothing; what it returns is durable. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return written(work);
        } catch (SQLException e) {
            throw Trouble.of(e, connections.where());
        } finally {
            writing.unlock();
        }
    }

    private <T> T written(Work<T> work) throws SQLException {
        String writer = instance + "-" + Thread.currentThread().getId();
        long number = numbers.incrementAndGet();
        Connection connection = connections.borrow();
        T result = inside(connection, "BEGIN IMMEDIATE", tx -> {
            T done = work.in(tx);
            tx.update(MARK, writer, number);
            return done;
        });
        try {
            return committed(connection, result);
        } catch (SQLException answerLost) {
            abandon(connection, answerLost);
            if (hasLanded(writer, number, answerLost)) {
                return result;
            }
            throw answerLost;
        }
    }

    private <T> T inside(Connection connection, String begin, Work<T> work) throws SQLException {
        try {
            execute(connection, begin);
            try (Tx tx = new Tx(connection, tenant, now(connection))) {
                return work.in(tx);
            }
        } catch (SQLException | RuntimeException e) {
            abandon(connection, e);
            throw e;
        }
    }

    /** A commit that threw may have succeeded: the mark that it would have left tells. */
    private boolean hasLanded(String writer, long number, SQLException answerLost) {
        try {
            Connection fresh = connections.borrow();
            try (PreparedStatement ask = fresh.prepareStatement("SELECT number FROM mark WHERE writer = ?")) {
                ask.setString(1, writer);
                try (ResultSet answer = ask.executeQuery()) {
                    return answer.next() && answer.getLong(1) == number;
                }
            } finally {
                connections.giveBack(fresh);
            }
        } catch (SQLException | LedgerException e) {
            answerLost.addSuppressed(e);
            throw Trouble.unknown(answerLost, connections.where());
        }
    }

    private long now(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(NOW)) {
            ask.setLong(1, shift.getAsLong());
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void abandon(Connection connection, Exception cause) {
        try (connection) {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
