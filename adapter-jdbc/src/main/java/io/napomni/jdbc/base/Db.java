package io.napomni.jdbc.base;

import io.napomni.port.LedgerException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Runs work in transactions on the tenant's part of the database, and turns database errors into words. */
public final class Db {

    private static final int MOST_TRIES = 5;

    private final Connections connections;
    private final Statements statements;
    private final long tenant;
    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();
    private final Writing writing;

    /** Work on a tenant's part; tenant 0 is for what belongs to none. */
    public Db(Connections connections, long tenant) {
        this.connections = connections;
        this.statements = new Statements(connections.dialect());
        this.tenant = tenant;
        this.writing = connections.dialect().hasOneWriter() ? new GroupCommit(this::atOnce) : this::atOnce;
    }

    /** Reads one consistent picture. */
    public <T> T read(Work<T> work) {
        try {
            return again(() -> {
                Session session = connections.borrow();
                T result = inside(session, false, tx -> {
                    T found = work.in(tx);
                    tx.end();
                    return found;
                });
                connections.giveBack(session);
                return result;
            });
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Reads what one question is answered with; it goes in one message with its transaction, unless it is long. */
    public <T> List<T> list(Work<Rows<T>> question) {
        return read(question).heard();
    }

    /** Changes all or nothing; what it returns is durable. */
    public <T> T write(Work<T> work) {
        try {
            return writing.write(work);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private <T> T atOnce(Work<T> work) throws SQLException {
        return again(() -> once(work));
    }

    /** A transaction that was taken back for a reason that passes is done once more, from its beginning. */
    private <T> T again(Attempt<T> attempt) throws SQLException {
        int tries = 1;
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException failure) {
                if (tries == MOST_TRIES || !connections.dialect().isPassing(failure)) {
                    throw failure;
                }
                tries++;
            }
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {

        T run() throws SQLException;
    }

    private <T> T once(Work<T> work) throws SQLException {
        String writer = instance + "-" + Thread.currentThread().getId();
        long number = numbers.incrementAndGet();
        Session session = connections.borrow();
        Done<T> done = inside(session, true, tx -> {
            T result = work.in(tx);
            tx.prepareCommit();
            return new Done<>(result, tx);
        });
        try {
            done.tx().commit(writer, number);
        } catch (RuntimeException | Error e) {
            abandon(session, e);
            throw e;
        } catch (SQLException failure) {
            abandon(session, failure);
            if (connections.dialect().isRefusal(failure) || !hasLanded(writer, number, failure)) {
                throw failure;
            }
            return done.result();
        }
        release(session);
        return done.result();
    }

    /** What was kept is kept, whatever becomes of the connection. */
    private void release(Session session) {
        try {
            connections.giveBack(session);
        } catch (SQLException gone) {
            abandon(session, gone);
        }
    }

    private record Done<T>(T result, Tx tx) {}

    private <T> T inside(Session session, boolean writes, Work<T> work) throws SQLException {
        try {
            return work.in(new Tx(session, statements, tenant, writes));
        } catch (SQLException | RuntimeException | Error e) {
            // An error too must not leave the right to write with a connection that nobody has.
            abandon(session, e);
            throw e;
        }
    }

    /** A commit that threw may have succeeded: the mark that it would have left tells. Asking does no harm twice. */
    private boolean hasLanded(String writer, long number, SQLException answerLost) {
        try {
            OptionalLong last = again(() -> lastCommit(writer));
            return last.isPresent() && last.getAsLong() == number;
        } catch (SQLException | LedgerException e) {
            answerLost.addSuppressed(e);
            throw unknown(answerLost);
        }
    }

    private OptionalLong lastCommit(String writer) throws SQLException {
        Session fresh = connections.borrow();
        try {
            OptionalLong last = connections.dialect().lastCommit(fresh, writer);
            release(fresh);
            return last;
        } catch (SQLException | RuntimeException | Error e) {
            abandon(fresh, e);
            throw e;
        }
    }

    private LedgerException unknown(SQLException cause) {
        return new LedgerException(
                connections.where()
                        + " broke off while a change was being kept, and could not be asked again whether it"
                        + " was. Nothing more may be done; once it can be reached, the next run finds out by itself",
                cause);
    }

    private LedgerException trouble(SQLException cause) {
        return connections.dialect().trouble(cause, connections.where());
    }

    private static void abandon(Session session, Throwable cause) {
        try (session) {
            session.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
