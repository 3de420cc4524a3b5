package io.napomni.jdbc.base;

import java.sql.SQLException;

/** Makes work durable. */
interface Writing {

    /** Changes all or nothing; what it returns is durable. */
    <T> T write(Work<T> work) throws SQLException;
}
