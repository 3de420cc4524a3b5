package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Tx;
import java.sql.SQLException;

/** In whose name effects are claimed. */
@FunctionalInterface
interface Owner {

    /** The tenant's one run, if it is under way. */
    Owner OF_TENANT =
            tx -> tx.first("SELECT run_owner FROM tenant WHERE id = ?1 AND run_until > ?2", row -> row.getString(1))
                    .orElse("");

    /** The run's name; empty if none is under way. */
    String name(Tx tx) throws SQLException;
}
