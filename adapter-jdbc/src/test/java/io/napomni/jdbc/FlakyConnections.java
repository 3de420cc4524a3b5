package io.napomni.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that break around a commit, once, as a lost network connection would. */
final class FlakyConnections {

    /** Where the connection breaks. */
    enum Break {
        NOWHERE,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AFTER_COMMIT_AND_FOR_GOOD,
        BY_A_BUG_OF_THE_DRIVER
    }

    private final DataSource real;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NOWHERE);
    private volatile boolean gone;

    FlakyConnections(DataSource real) {
        this.real = real;
    }

    /** Connections of a source that cannot be reached while the condition holds. */
    static DataSource cutWhen(DataSource real, BooleanSupplier cut) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (cut.getAsBoolean()) {
                throw new SQLException("connection refused", "08001");
            }
            return invoke(real, method, arguments);
        });
    }

    void breakOnce(Break where) {
        next.set(where);
    }

    DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            if (gone) {
                throw new SQLException("connection refused", "08001");
            }
            return connection(real.getConnection());
        });
    }

    private Connection connection(Connection inner) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(inner, method, arguments);
            String prepared = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
            return result instanceof Statement statement
                    ? statement(statement, method.getReturnType(), prepared)
                    : result;
        });
    }

    private Object statement(Statement inner, Class<?> type, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
            boolean commits = method.getName().equals("execute") && sql.endsWith("COMMIT");
            Break here = commits ? next.getAndSet(Break.NOWHERE) : Break.NOWHERE;
            if (here == Break.BY_A_BUG_OF_THE_DRIVER) {
                throw new IllegalStateException("a bug of the driver");
            }
            if (here == Break.BEFORE_COMMIT) {
                throw new SQLException("connection reset before commit", "08006");
            }
            Object result = invoke(inner, method, arguments);
            if (here != Break.NOWHERE) {
                gone = here == Break.AFTER_COMMIT_AND_FOR_GOOD;
                throw new SQLException("connection reset after commit", "08006");
            }
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
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
