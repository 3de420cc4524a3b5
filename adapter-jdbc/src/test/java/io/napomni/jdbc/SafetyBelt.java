package io.napomni.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A source of connections that can be swapped for another one in the middle of a test. */
class SafetyBelt implements DataSource {

    private volatile DataSource now;
    private final DataSource later;

    SafetyBelt(DataSource now, DataSource later) {
        this.now = now;
        this.later = later;
    }

    void swap() {
        now = later;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return now.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return now.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return now.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return now.isWrapperFor(type);
    }
}
