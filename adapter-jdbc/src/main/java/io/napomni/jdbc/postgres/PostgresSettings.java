package io.napomni.jdbc.postgres;

import io.napomni.jdbc.base.Bound;
import io.napomni.jdbc.base.Said;
import io.napomni.port.LedgerException;
import java.util.List;
import java.util.function.LongConsumer;

/** What each transaction sets for itself, and what it finds set and does without only if that keeps the ledger safe. */
final class PostgresSettings {

    /** The time of the transaction, as a statement names it. */
    static final String NOW = "current_setting('napomni.now')::bigint";

    /** A cast that cannot be done is how a statement takes the whole transaction back: see {@link PostgresMessage}. */
    private static final String MAKE = """
            SELECT set_config('napomni.now',
                ((extract(epoch FROM clock_timestamp()) * 1000000)::bigint + ?::bigint)::text, true)::bigint,
              set_config('lock_timeout', '4s', true),
              set_config('idle_in_transaction_session_timeout', '30s', true),
              set_config('timezone', 'UTC', true),
              (CASE WHEN current_setting('synchronous_commit') = 'off' THEN 'napomni:synchronous_commit'
                WHEN current_setting('fsync') = 'off' THEN 'napomni:fsync'
                WHEN current_setting('server_version_num')::integer < 130000 THEN 'napomni:version'
                WHEN current_setting('server_encoding') <> 'UTF8'
                  THEN 'napomni:encoding ' || current_setting('server_encoding')
                WHEN current_setting('default_transaction_read_only') = 'on' OR pg_is_in_recovery()
                  THEN 'napomni:read_only'
                ELSE '0' END)::integer""";

    private PostgresSettings() {}

    /**
     * Settings of one transaction.
     *
     * @param shift microseconds to add to the server's clock
     * @param now is told the time that comes of it
     */
    static Said made(long shift, LongConsumer now) {
        return Said.number(new Bound(MAKE, List.of(shift)), now);
    }

    /** Why nothing may be done with a setting like this, and what to do about it. */
    static LedgerException refusal(String where, String setting, String value) {
        return new LedgerException(where + " cannot be trusted with reminders: " + words(setting, value));
    }

    private static String words(String setting, String value) {
        return switch (setting) {
            case "synchronous_commit" ->
                "synchronous_commit is off, so a crash would take back what was done and customers would"
                        + " be reminded again. Set it to on for the database or for the user of these connections";
            case "fsync" ->
                "fsync is off, so a crash of the machine would take back what was done. Set fsync = on in"
                        + " postgresql.conf";
            case "version" -> "the server is older than PostgreSQL 13. Use a newer one";
            case "encoding" ->
                "its encoding is " + value + ", which cannot keep every name. Use a database with the encoding UTF8";
            default ->
                "these connections can only read (a standby, or default_transaction_read_only). Name the primary server"
                        + " and a user who may write";
        };
    }
}
