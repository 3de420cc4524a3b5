package io.napomni.jdbc.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements as the database wants them, each worked out once. */
final class Statements {

    private final Dialect dialect;
    private final Map<String, Numbered> known = new ConcurrentHashMap<>();

    Statements(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    Numbered of(String sql) {
        return known.computeIfAbsent(sql, text -> Numbered.of(dialect.statement(text)));
    }
}
