package io.napomni.example.cluster;

import io.napomni.bitrix24.limit.RequestPace;
import io.napomni.port.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One limiter for a portal, however many nodes talk to it: its bucket is a row of the database, filled and drained by
 * the database's clock. A request costs one statement; a portal takes two requests a second.
 */
final class SharedPace implements RequestPace {

    /** What is left of the level now. */
    private static final String LEFT =
            "GREATEST(0, p.level - GREATEST(0, EXTRACT(EPOCH FROM clock_timestamp() - p.leaked_at)) * ?)";

    private static final String RESERVE = """
            INSERT INTO portal_pace AS p (portal, level, leaked_at) VALUES (?, 1, clock_timestamp())
            ON CONFLICT (portal) DO UPDATE SET level = %1$s + 1, leaked_at = clock_timestamp()
            WHERE %1$s + 1 <= ? RETURNING level""".replace("%1$s", LEFT);
    private static final String REFUSED =
            "UPDATE portal_pace AS p SET level = GREATEST(%1$s, ?), leaked_at = clock_timestamp() WHERE portal = ?"
                    .replace("%1$s", LEFT);

    private final DataSource database;
    private final String portal;
    private final int burst;
    private final int perSecond;

    SharedPace(DataSource database, String portal, int burst, int perSecond) {
        this.database = database;
        this.portal = portal;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    @Override
    public Optional<Duration> reserve(Duration longest) {
        // The portal lets its bucket leak once a second, so we stay one second's leak below the brim.
        double brim = (double) burst - perSecond;
        double most = brim + longest.toMillis() / 1000.0 * perSecond;
        try (Connection connection = database.getConnection();
                PreparedStatement reserve = connection.prepareStatement(RESERVE)) {
            reserve.setString(1, portal);
            reserve.setDouble(2, perSecond);
            reserve.setDouble(3, perSecond);
            reserve.setDouble(4, most);
            try (ResultSet row = reserve.executeQuery()) {
                return row.next() ? Optional.of(wait(row.getDouble(1) - brim)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerException("the requests to the portal " + portal + " could not be counted", e);
        }
    }

    private Duration wait(double over) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, over) * 1000 / perSecond));
    }

    @Override
    public void refused() {
        try (Connection connection = database.getConnection();
                PreparedStatement fill = connection.prepareStatement(REFUSED)) {
            fill.setDouble(1, perSecond);
            fill.setDouble(2, burst);
            fill.setString(3, portal);
            fill.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerException("the requests to the portal " + portal + " could not be counted", e);
        }
    }
}
