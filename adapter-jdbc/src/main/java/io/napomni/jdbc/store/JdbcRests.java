package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.port.store.Rest;
import io.napomni.port.store.Rests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Rests of channels. */
final class JdbcRests implements Rests {

    private static final String KEEP = """
            INSERT INTO channel_rest (tenant, channel, until, length, why)
            VALUES (?1, ?3, CASE WHEN ?4 < ?2 + ?5 THEN ?4 ELSE ?2 + ?5 END, ?5, ?6)
            ON CONFLICT (tenant, channel) DO UPDATE SET until = excluded.until, length = excluded.length,
              why = excluded.why""";
    private static final String FIND = "SELECT until, length, why FROM channel_rest WHERE tenant = ?1 AND channel = ?3";
    private static final String FORGET = "DELETE FROM channel_rest WHERE tenant = ?1 AND channel = ?3";

    private final Db db;

    JdbcRests(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Rest> find(String channel) {
        return db.list(tx -> tx.ask(FIND, JdbcRests::read, channel)).stream().findFirst();
    }

    private static Rest read(ResultSet row) throws SQLException {
        return new Rest(
                Times.instant(row.getLong(1)), Duration.of(row.getLong(2), ChronoUnit.MICROS), row.getString(3));
    }

    @Override
    public void keep(String channel, Rest rest) {
        db.write(tx -> {
            tx.journal("channel-rests", channel, "ledger", "until " + rest.until() + ": " + rest.why());
            return tx.update(KEEP, channel, Times.micros(rest.until()), Times.length(rest.length()), rest.why());
        });
    }

    @Override
    public void forget(String channel) {
        db.write(tx -> {
            int rests = tx.update(FORGET, channel);
            if (rests > 0) {
                tx.journal("channel-well", channel, "ledger", "");
            }
            return rests;
        });
    }
}
