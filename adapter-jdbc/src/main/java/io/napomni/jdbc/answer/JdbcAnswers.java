package io.napomni.jdbc.answer;

import io.napomni.jdbc.base.Db;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.past.answer.Touch;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers. */
public final class JdbcAnswers implements Answers {

    private static final String INVITE = """
            INSERT INTO invitation (tenant, id, dispatch, subject, several, customer, card, scenario, letter, label,
              purpose, language, day, expires, answered_at)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0)
            ON CONFLICT (tenant, id) DO UPDATE SET expires = excluded.expires
            WHERE invitation.expires < excluded.expires""";

    private static final String ONE = AnswerRows.INVITATION + "id = ?3 FOR UPDATE";
    private static final String NAMING =
            AnswerRows.INVITATION + "(subject = ?3 OR customer = ?3 OR card = ?3) ORDER BY answered_at, id";
    private static final String SINCE =
            AnswerRows.INVITATION + "answered_at >= ?3 AND answered_at > 0 ORDER BY answered_at, id";
    /** Letters whose last answer of the three that was not dismissed is not dealt with. */
    private static final String OPEN = """
            (SELECT a.letter FROM answer a WHERE a.tenant = ?1 AND a.standing <> 'HANDLED' AND a.standing <> 'DISMISSED'
              AND a.at >= 0 AND a.choice <> 'unsubscribe'
              AND NOT EXISTS (SELECT 1 FROM answer b WHERE b.tenant = ?1 AND b.letter = a.letter
                AND b.choice <> 'unsubscribe' AND b.standing <> 'DISMISSED' AND b.version > a.version))""";

    private static final String YOUNG = """
            (SELECT a.letter FROM answer a WHERE a.tenant = ?1 AND a.standing <> 'HANDLED'
                AND a.standing <> 'DISMISSED' AND a.at >= ?5
              UNION SELECT a.letter FROM answer a WHERE a.tenant = ?1 AND a.standing <> 'HANDLED'
                AND a.standing <> 'DISMISSED' AND a.wanted_on IS NOT NULL AND a.wanted_on >= ?6)""";

    /** Sorted by hand, or SQLite would walk along all that was ever answered to find the few. */
    private static final String FEW =
            AnswerRows.INVITATION + "id IN %s ORDER BY answered_at + 0 DESC, id LIMIT ?4 OFFSET ?3";

    private static final String OTHERS = AnswerRows.INVITATION + "answered_at > 0 AND id NOT IN " + OPEN
            + " ORDER BY answered_at DESC, id LIMIT ?4 OFFSET ?3";

    /** Few, so which of them are wanted is told after reading. */
    private static final String ABOUT =
            AnswerRows.INVITATION + "subject = ?3 AND answered_at > 0 ORDER BY answered_at DESC, id";

    private static final String ANSWER = """
            INSERT INTO answer (tenant, letter, version, choice, wanted_on, text, at, standing)
            VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (tenant, letter, version) DO UPDATE SET standing = excluded.standing""";

    private static final String TOUCH = """
            INSERT INTO touch (tenant, letter, choice, sent, mark, at) VALUES (?1, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (tenant, letter, choice, sent, mark) DO UPDATE SET at = excluded.at""";

    private static final String ANSWERED =
            "UPDATE invitation SET answered_at = ?4 WHERE tenant = ?1 AND id = ?3 AND answered_at < ?4";

    private final Db db;

    /** Of the tenant's part of the database. */
    public JdbcAnswers(Db db) {
        this.db = db;
    }

    @Override
    public void invite(Collection<Invitation> invitations) {
        if (!invitations.isEmpty()) {
            db.write(tx -> {
                for (Invitation one : invitations) {
                    tx.updateWithCommit(INVITE, AnswerRows.columns(one).toArray());
                }
                return invitations;
            });
        }
    }

    @Override
    public List<AnswerSheet> find(Collection<LetterId> letters) {
        List<String> ids = letters.stream().map(LetterId::value).distinct().toList();
        return db.read(tx -> sheets(tx, tx.listIn(AnswerRows.INVITATION + "id IN (%s)", ids, AnswerRows::invitation)));
    }

    @Override
    public Optional<AnswerSheet> change(LetterId letter, Function<AnswerSheet, AnswerChange> decision) {
        return db.write(tx -> {
            Optional<Invitation> invitation = tx.first(ONE, AnswerRows::invitation, letter.value());
            if (invitation.isEmpty()) {
                return Optional.empty();
            }
            AnswerChange change = decision.apply(AnswerRows.sheet(tx, invitation.get()));
            keep(tx, invitation.get(), change);
            return Optional.of(AnswerRows.sheet(tx, invitation.get()));
        });
    }

    private static void keep(Tx tx, Invitation asked, AnswerChange change) throws SQLException {
        String letter = asked.id().value();
        if (change.touch().isPresent()) {
            Touch one = change.touch().get();
            tx.update(TOUCH, letter, one.choice().word(), one.sent() ? 1 : 0, one.mark(), Times.micros(one.at()));
        }
        if (change.answer().isPresent()) {
            keep(tx, letter, change.answer().get());
        }
        if (change.lift().isPresent()) {
            JdbcHolds.lift(tx, change.lift().get(), change.by(), change.what());
        }
        if (change.place().isPresent()) {
            JdbcHolds.place(tx, change.place().get());
        }
        if (!change.what().isEmpty()) {
            String subject = asked.subject().toString();
            tx.journal(change.what(), subject, change.by(), change.detail(), subject);
        }
    }

    private static void keep(Tx tx, String letter, Answer one) throws SQLException {
        tx.update(
                ANSWER,
                letter,
                one.version(),
                one.choice().word(),
                one.wantedOn().map(LocalDate::toString).orElse(null),
                one.text(),
                Times.micros(one.at()),
                one.standing().name());
        tx.update(ANSWERED, letter, Times.micros(one.at()));
    }

    @Override
    public List<AnswerSheet> since(Instant from) {
        return db.read(tx -> sheets(tx, tx.list(SINCE, AnswerRows::invitation, Times.micros(from))));
    }

    @Override
    public List<AnswerSheet> list(AnswerQuery query) {
        return db.read(tx -> {
            Optional<SubjectRef> about = query.about();
            return about.isPresent() ? about(tx, about.get(), query) : sheets(tx, listed(tx, query));
        });
    }

    private static List<AnswerSheet> about(Tx tx, SubjectRef subject, AnswerQuery query) throws SQLException {
        return sheets(tx, tx.list(ABOUT, AnswerRows::invitation, subject.toString())).stream()
                .filter(query::wants)
                .skip(query.skip())
                .limit(query.limit())
                .toList();
    }

    private static List<Invitation> listed(Tx tx, AnswerQuery query) throws SQLException {
        int skip = query.skip();
        int limit = query.limit();
        return switch (query.which()) {
            case OPEN -> tx.list(FEW.formatted(OPEN), AnswerRows::invitation, skip, limit);
            case CLOSED -> tx.list(OTHERS, AnswerRows::invitation, skip, limit);
            case UNFINISHED ->
                tx.list(
                        FEW.formatted(YOUNG),
                        AnswerRows::invitation,
                        skip,
                        limit,
                        Times.micros(query.givenFrom()),
                        query.wantedFrom().toString());
        };
    }

    private static List<AnswerSheet> sheets(Tx tx, List<Invitation> invitations) throws SQLException {
        return AnswerRows.sheets(tx, invitations);
    }

    /** All letters about one of these subjects, or to one of these customers. */
    public static List<AnswerSheet> naming(Tx tx, Set<String> names) throws SQLException {
        Set<Invitation> found = new LinkedHashSet<>();
        for (String name : names) {
            found.addAll(tx.list(NAMING, AnswerRows::invitation, name));
        }
        return sheets(tx, List.copyOf(found));
    }

    /** Removes a letter with all that was answered to it; answers 1. */
    public static int forget(Tx tx, String letter) throws SQLException {
        // First the row that answers are taken under: what is being taken now is waited for, and found after it.
        int forgotten = tx.update("DELETE FROM invitation WHERE tenant = ?1 AND id = ?3", letter);
        tx.update("DELETE FROM touch WHERE tenant = ?1 AND letter = ?3", letter);
        tx.update("DELETE FROM answer WHERE tenant = ?1 AND letter = ?3", letter);
        return forgotten;
    }
}
