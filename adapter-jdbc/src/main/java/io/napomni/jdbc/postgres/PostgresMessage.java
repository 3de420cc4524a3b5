package io.napomni.jdbc.postgres;

import io.napomni.jdbc.base.Said;
import io.napomni.jdbc.base.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Statements that go to the server together. It does them one after the other and leaves the rest, with a commit among
 * them, when one fails; so a guard is a statement that fails: it casts a text to a number.
 */
final class PostgresMessage {

    private static final String GUARDED = "WITH changed AS (";
    private static final String BY_THE_COUNT =
            " RETURNING 1) SELECT (CASE WHEN count(*) = ? THEN '0' ELSE ?::text END)::integer FROM changed";
    /** https://www.postgresql.org/docs/current/errcodes-appendix.html: invalid_text_representation. */
    private static final String NO_NUMBER = "22P02";

    private static final Pattern REASON = Pattern.compile("napomni:(\\w+) ?(\\w*)");
    private static final String GUARD = "guard";

    /** A plan for a long list that is kept from when the tables were small would be a bad one. */
    private static final String LIST = " IN (?, ?";

    private static final String PLANNED_EACH_TIME = "SET LOCAL plan_cache_mode TO force_custom_plan; ";
    private static final String PLANNED_AS_USUAL = "; SET LOCAL plan_cache_mode TO DEFAULT";

    private final List<Said> all;

    PostgresMessage(List<Said> all) {
        this.all = all;
    }

    /** Sends it; on return the server has done all of it, a commit too. */
    PreparedStatement sendOn(Session session) throws SQLException {
        PreparedStatement message =
                session.prepare(all.stream().map(PostgresMessage::text).collect(Collectors.joining("; ")));
        fill(message);
        message.execute();
        return message;
    }

    /** @throws SQLException without a state: what cannot be read any more says nothing of what was done */
    void hear(PreparedStatement message) throws SQLException {
        try {
            for (Said said : all) {
                // The settings around a list have answers of their own.
                int around = isList(said) ? 1 : 0;
                skip(message, around);
                said.hearing().hear(message);
                skip(message, 1 + around);
            }
        } catch (SQLException unread) {
            throw new SQLException("the server's answer could not be read: " + unread.getMessage(), unread);
        }
    }

    private void fill(PreparedStatement message) throws SQLException {
        int next = 1;
        for (int i = 0; i < all.size(); i++) {
            next = all.get(i).bound().fill(message, next);
            if (all.get(i).guard().isPresent()) {
                message.setInt(next, all.get(i).guard().get().rows());
                message.setString(next + 1, "napomni:" + GUARD + " " + i);
                next += 2;
            }
        }
    }

    private static void skip(Statement message, int answers) throws SQLException {
        for (int i = 0; i < answers; i++) {
            message.getMoreResults();
        }
    }

    private static String text(Said said) {
        String sql = said.bound().sql();
        String guarded = said.guard().isPresent() ? GUARDED + sql + BY_THE_COUNT : sql;
        return isList(said) ? PLANNED_EACH_TIME + guarded + PLANNED_AS_USUAL : guarded;
    }

    private static boolean isList(Said said) {
        return said.bound().sql().contains(LIST);
    }

    /** What the failure means if a statement failed on purpose. */
    Optional<RuntimeException> meant(SQLException failure, String where) {
        Matcher reason = REASON.matcher(String.valueOf(failure.getMessage()));
        if (!NO_NUMBER.equals(failure.getSQLState()) || !reason.find()) {
            return Optional.empty();
        }
        if (reason.group(1).equals(GUARD)) {
            return all.get(Integer.parseInt(reason.group(2)))
                    .guard()
                    .map(guard -> guard.otherwise().get());
        }
        return Optional.of(PostgresSettings.refusal(where, reason.group(1), reason.group(2)));
    }
}
