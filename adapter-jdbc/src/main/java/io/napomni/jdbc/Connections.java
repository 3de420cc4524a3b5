package io.napomni.jdbc;

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
final class Connections implements AutoCloseable {

    private final DataSource source;
    private final String where;
    private final int keep;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(DataSource source, String where, int keep) {
        this.source = source;
        this.where = where;
        this.keep = keep;
    }

    String where() {
        return where;
    }

    Connection borrow() throws SQLException {
        Connection kept = kept();
        if (kept != null) {
            return kept;
        }
        Connection fresh = unverified();
        try {
            Settings.verify(fresh, where);
            return fresh;
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    Connection unverified() throws SQLException {
        Connection fresh = source.getConnection();
        if (!fresh.getAutoCommit()) {
            fresh.setAutoCommit(true);
        }
        return fresh;
    }

    private synchronized @Nullable Connection kept() {
        if (closed) {
            throw new LedgerException(where + " has been closed");
        }
        return idle.pollFirst();
    }

    void giveBack(Connection connection) throws SQLException {
        if (!isKept(connection)) {
            connection.close();
        }
    }

    private synchronized boolean isKept(Connection connection) {
        if (closed || idle.size() >= keep) {
            return false;
        }
        idle.addFirst(connection);
        return true;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : emptied()) {
            connection.close();
        }
    }

    private synchronized List<Connection> emptied() {
        closed = true;
        List<Connection> open = new ArrayList<>(idle);
        idle.clear();
        return open;
    }
}
