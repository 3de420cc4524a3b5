package io.napomni.jdbc;

import java.sql.SQLException;

/** What is to be done in one transaction. It must not call anything outside the database. */
@FunctionalInterface
interface Work<T> {

    T in(Tx tx) throws SQLException;
}
