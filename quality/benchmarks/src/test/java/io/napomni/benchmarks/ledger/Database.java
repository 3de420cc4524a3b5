package io.napomni.benchmarks.ledger;

import io.napomni.port.store.Stores;
import java.sql.Connection;
import java.sql.SQLException;

/** A durable database: the ledger in it, and what a host would do in it by hand. */
interface Database extends AutoCloseable {

    /** How figures call it. */
    String name();

    /** The ledger's stores of one tenant. */
    Stores stores();

    /** A connection that is as durable as the ledger's own. */
    Connection connection() throws SQLException;

    /** Makes tables named {@code bare_effect} and {@code bare_place}, with the columns and indexes of the ledger's. */
    void makeBareTables() throws SQLException;

    /** Where the ledger's tables are, with a dot at the end; empty where there are no schemas. */
    String schema();

    /** Has it learn what is in its tables, if it does so by itself while it is in use: a server, within a minute. */
    void learn() throws SQLException;

    @Override
    void close();
}
