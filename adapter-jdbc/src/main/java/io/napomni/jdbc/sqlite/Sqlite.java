package io.napomni.jdbc.sqlite;

import io.napomni.jdbc.base.Bound;
import io.napomni.jdbc.base.Dialect;
import io.napomni.jdbc.base.Said;
import io.napomni.jdbc.base.Session;
import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** SQLite: one writer at a time, each commit synced to the disk. */
public final class Sqlite implements Dialect {

    /** How long a writer waits for another, in milliseconds. */
    public static final int BUSY_MILLIS = SqliteSettings.BUSY_MILLIS;

    private static final String NOW = "SELECT CAST(round(unixepoch('subsec') * 1000) AS INTEGER) * 1000 + ?";

    private final LongSupplier shift;

    /** @param shift microseconds to add to the database's clock; 0 but in tests */
    public Sqlite(LongSupplier shift) {
        this.shift = shift;
    }

    /** A source of durable connections to a file. */
    public static DataSource durable(String url, int busyMillis) {
        return SqliteSettings.durable(url, busyMillis);
    }

    @Override
    public void verify(Connection connection, String where) throws SQLException {
        SqliteSettings.verify(connection, where);
    }

    /** To write takes the right to write at once: who reads first and writes then is refused if another wrote in between. */
    @Override
    public List<Said> beginning(boolean writes, LongConsumer now) {
        Said ask = Said.number(new Bound(NOW, List.of(shift.getAsLong())), now);
        return List.of(Said.plain(writes ? "BEGIN IMMEDIATE" : "BEGIN"), ask);
    }

    /** One after the other: the database is in this process. */
    @Override
    public void say(Session session, List<Said> all) throws SQLException {
        for (Said said : all) {
            PreparedStatement statement = session.prepare(said.bound());
            statement.execute();
            if (said.guard().isPresent()
                    && statement.getUpdateCount() != said.guard().get().rows()) {
                throw said.guard().get().otherwise().get();
            }
            said.hearing().hear(statement);
        }
    }

    @Override
    public String statement(String sql) {
        return sql.replace(" FOR UPDATE", "");
    }

    @Override
    public OptionalLong lastCommit(Session session, String writer) throws SQLException {
        PreparedStatement ask = session.prepare("SELECT number FROM mark WHERE writer = ?");
        ask.setString(1, writer);
        try (ResultSet answer = ask.executeQuery()) {
            return answer.next() ? OptionalLong.of(answer.getLong(1)) : OptionalLong.empty();
        }
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    /** Nothing passes by itself: a lock has been waited for already. */
    @Override
    public boolean isPassing(SQLException failure) {
        return false;
    }

    /** Whether a commit was kept is in the file: to look costs no way. */
    @Override
    public boolean isRefusal(SQLException failure) {
        return false;
    }

    @Override
    public LedgerException trouble(SQLException cause, String where) {
        return SqliteTrouble.of(cause, where);
    }
}
