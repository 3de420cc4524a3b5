package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.model.SubjectRef;
import io.napomni.port.store.Journal;
import io.napomni.port.store.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The journal; triggers of the database keep it from being changed or shortened. */
final class JdbcJournal implements Journal {

    static final String SELECT = "SELECT at, what, about, by, detail FROM journal ";
    /** Backwards by id, and not through the index of what lines are about, which would sort the whole journal. */
    private static final String RECENT = SELECT + "NOT INDEXED WHERE tenant = ?1 ORDER BY id DESC LIMIT ?3";

    private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);
    /** A text that begins with another lies between it and it with the last character there is. */
    private static final String ABOUT =
            SELECT + "WHERE tenant = ?1 AND about >= ?3 AND about < ?4 ORDER BY id DESC LIMIT ?5";

    private static final String LATEST =
            SELECT + "WHERE id IN (SELECT max(id) FROM journal WHERE tenant = ?1 AND about IN (%s) GROUP BY about)";

    private final Db db;

    JdbcJournal(Db db) {
        this.db = db;
    }

    @Override
    public void append(String what, String about, String by, String detail) {
        db.write(tx -> {
            tx.journal(what, about, by, detail, concerns(about));
            return what;
        });
    }

    static String concerns(String about) {
        return JournalEntry.subjectOf(about).map(SubjectRef::toString).orElse("");
    }

    @Override
    public List<JournalEntry> about(String prefix, int limit) {
        return db.list(tx -> tx.ask(ABOUT, JdbcJournal::read, prefix, prefix + LAST_SIGN, limit));
    }

    @Override
    public Map<String, JournalEntry> latest(Collection<String> about) {
        return db.list(tx -> tx.askIn(LATEST, new TreeSet<>(about), JdbcJournal::read)).stream()
                .collect(Collectors.toMap(JournalEntry::about, Function.identity()));
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return db.list(tx -> tx.ask(RECENT, JdbcJournal::read, limit));
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                Times.instant(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
