package io.napomni.jdbc.base;

import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose settings have been verified. Of its own it keeps a few open; a host's go back to the host. */
public final class Connections implements AutoCloseable {

    private final DataSource source;
    private final Dialect dialect;
    private final String where;
    private final int keep;
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * Connections of a source.
     *
     * @param where what people call the database
     * @param keep how many are kept open; 0 where a pool of the host does that
     */
    public Connections(DataSource source, Dialect dialect, String where, int keep) {
        this.source = source;
        this.dialect = dialect;
        this.where = where;
        this.keep = keep;
    }

    /** What people call the database. */
    public String where() {
        return where;
    }

    Dialect dialect() {
        return dialect;
    }

    Session borrow() throws SQLException {
        Session kept = kept();
        if (kept != null) {
            return kept;
        }
        Connection fresh = unverified();
        try {
            dialect.verify(fresh, where);
            return new Session(fresh);
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /** A connection whose settings are still to be verified. */
    public Connection unverified() throws SQLException {
        Connection fresh = source.getConnection();
        try {
            if (!fresh.getAutoCommit()) {
                fresh.setAutoCommit(true);
            }
            return fresh;
        } catch (SQLException | RuntimeException e) {
            // A pool would miss it for ever.
            fresh.close();
            throw e;
        }
    }

    private synchronized @Nullable Session kept() {
        if (closed) {
            throw new LedgerException(where + " has been closed");
        }
        return idle.pollFirst();
    }

    void giveBack(Session session) throws SQLException {
        if (!isKept(session)) {
            session.close();
        }
    }

    private synchronized boolean isKept(Session session) {
        if (closed || idle.size() >= keep) {
            return false;
        }
        idle.addFirst(session);
        return true;
    }

    /** A failure of this database in plain words. */
    public LedgerException trouble(SQLException cause) {
        return dialect.trouble(cause, where);
    }

    @Override
    public void close() throws SQLException {
        for (Session session : emptied()) {
            session.close();
        }
    }

    private synchronized List<Session> emptied() {
        closed = true;
        List<Session> open = new ArrayList<>(idle);
        idle.clear();
        return open;
    }
}
