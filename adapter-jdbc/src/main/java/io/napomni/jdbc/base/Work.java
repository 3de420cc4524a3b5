package io.napomni.jdbc.base;

import java.sql.SQLException;

/** What is to be done in one transaction. It must not call anything outside the database: it may be done again. */
@FunctionalInterface
public interface Work<T> {

    /** Does it. */
    T in(Tx tx) throws SQLException;
}
