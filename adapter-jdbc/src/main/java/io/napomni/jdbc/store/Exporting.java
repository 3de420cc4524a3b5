package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.answer.JdbcAnswers;
import io.napomni.jdbc.answer.JdbcHolds;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.past.Hold;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Kept.Attempt;
import io.napomni.port.upkeep.Whom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds everything that is kept of a subject or a customer. */
final class Exporting {

    private static final String OF_SUBJECT = Row.SELECT + "subject = ?3 ORDER BY id";
    /** Read row by row: an index for a question asked once in a while would slow every claim. */
    private static final String SUBJECTS = """
            SELECT e.subject FROM effect e WHERE e.tenant = ?1 AND (e.customer = ?3 OR EXISTS (
              SELECT 1 FROM attempt a WHERE a.effect = e.id AND a.customer = ?3))
            GROUP BY e.subject ORDER BY e.subject""";

    private static final String ATTEMPTS = """
            SELECT e.key, a.day, a.begun_at, a.dispatch, a.content_hash FROM attempt a JOIN effect e ON e.id = a.effect
            WHERE a.tenant = ?1 AND e.subject = ?3 ORDER BY a.fence""";

    private static final String LINES = JdbcJournal.SELECT + "WHERE tenant = ?1 AND concerns = ?3 AND concerns <> ''";
    private static final String HOLDS = JdbcHolds.SELECT + "(subject = ?3 OR customer = ?3) ORDER BY id";
    private static final String APPROVALS = JdbcApprovals.SELECT + "replace(about, ?3, '') <> about ORDER BY id";

    private final Tx tx;

    Exporting(Tx tx) {
        this.tx = tx;
    }

    /** The subject itself, or all subjects of which something was done for the customer. */
    List<String> subjects(Whom whom) throws SQLException {
        return whom.asCustomer().isEmpty()
                ? List.of(whom.name())
                : tx.list(SUBJECTS, row -> row.getString(1), whom.name());
    }

    /** All references under which something may be kept: theirs, and those of their subjects. */
    static Set<String> names(Whom whom, List<String> subjects) {
        Set<String> names = new LinkedHashSet<>(subjects);
        names.add(whom.name());
        return names;
    }

    Kept of(Whom whom) throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        List<String> subjects = subjects(whom);
        for (String subject : subjects) {
            attempts.addAll(tx.list(ATTEMPTS, Exporting::attempt, subject));
        }
        Set<HeldItem> approvals = new LinkedHashSet<>();
        List<JournalEntry> lines = new ArrayList<>();
        Set<Hold> holds = new LinkedHashSet<>();
        for (String name : names(whom, subjects)) {
            lines.addAll(tx.list(LINES, JdbcJournal::read, name));
            holds.addAll(tx.list(HOLDS, JdbcHolds::read, name));
            approvals.addAll(tx.list(APPROVALS, JdbcApprovals::item, "\n" + name + "\n"));
        }
        lines.sort(Comparator.comparing(JournalEntry::at));
        return new Kept(
                whom.name(),
                Times.instant(tx.now()),
                effects(subjects),
                attempts,
                lines,
                List.copyOf(holds),
                List.copyOf(approvals),
                JdbcAnswers.naming(tx, names(whom, subjects)));
    }

    private List<RegisterRow> effects(List<String> subjects) throws SQLException {
        List<RegisterRow> effects = new ArrayList<>();
        for (String subject : subjects) {
            tx.list(OF_SUBJECT, Row::read, subject).stream()
                    .filter(row -> row.state().isPresent())
                    .forEach(row -> effects.add(row.shown()));
        }
        return effects;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        EffectKey key = EffectKey.parse(row.getString(1));
        LocalDate day = LocalDate.parse(row.getString(2));
        return new Attempt(key, day, Times.instant(row.getLong(3)), row.getString(4), row.getString(5));
    }
}
