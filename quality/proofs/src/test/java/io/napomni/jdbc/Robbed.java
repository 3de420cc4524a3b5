package io.napomni.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections of which somebody hears before and after everything that is said to the database. */
public final class Robbed {

    /** Who listens; what it throws is what the library meets. */
    public interface Robber {

        /** Before a connection is made. */
        void connecting() throws SQLException;

        /** Before the database hears it. {@code COMMIT} is said so, also where more leaves with it; what is prepared is only executed. */
        void before(String sql) throws SQLException;

        /** After the database has done it. */
        void after(String sql) throws SQLException;
    }

    private final DataSource real;
    private final Robber robber;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    public Robbed(DataSource real, Robber robber) {
        this.real = real;
        this.robber = robber;
    }

    /** What the library is given. */
    public DataSource source() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            robber.connecting();
            Connection connection = real.getConnection();
            open.add(connection);
            return connection(connection);
        });
    }

    /** Takes away every connection, with whatever is under way on it, as the end of the process would. */
    public void takeAll() {
        for (Connection connection : open) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // It was to go.
            }
        }
        open.clear();
    }

    private Connection connection(Connection inner) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                open.remove(inner);
            }
            Object result = invoke(inner, method, arguments);
            String prepared = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
            return result instanceof Statement statement
                    ? statement(statement, method.getReturnType(), prepared)
                    : result;
        });
    }

    private Object statement(Statement inner, Class<?> type, String prepared) {
        return proxy(type, (self, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(inner, method, arguments);
            }
            String told = arguments == null ? prepared : String.valueOf(arguments[0]);
            String sql = told.endsWith("COMMIT") ? "COMMIT" : told;
            robber.before(sql);
            Object result = invoke(inner, method, arguments);
            robber.after(sql);
            return result;
        });
    }

    private static @Nullable Object invoke(Object inner, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Robbed.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
