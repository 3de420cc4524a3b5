package io.napomni.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of one connection that does not look whether it still lives, as pools do in the seconds between two looks; or of
 * some, which take turns.
 */
final class TrustingPool extends SafetyBelt {

    private final DataSource real;
    private final @Nullable Connection[] kept;
    private int turn;

    TrustingPool(DataSource real) {
        this(real, 1);
    }

    TrustingPool(DataSource real, int size) {
        super(real, real);
        this.real = real;
        this.kept = new Connection[size];
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        int mine = turn++ % kept.length;
        Connection now = kept[mine];
        if (now == null || now.isClosed()) {
            now = real.getConnection();
            now.setClientInfo("ApplicationName", "trusting pool");
            kept[mine] = now;
        }
        Connection pooled = now;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(pooled, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNullElse(e.getCause(), e);
                    }
                });
    }
}
