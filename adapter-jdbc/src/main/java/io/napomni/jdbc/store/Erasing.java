package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.answer.JdbcAnswers;
import io.napomni.jdbc.answer.JdbcHolds;
import io.napomni.jdbc.base.Times;
import io.napomni.jdbc.base.Tx;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.port.LedgerException;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Whom;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Replaces what tells who somebody is, in one transaction, and counts what it has replaced. */
final class Erasing {

    private static final String ROWS = Row.SELECT + "subject = ?3 ORDER BY key FOR UPDATE";
    /** What may still happen is closed for good: nothing is done for somebody who was erased. */
    private static final String EFFECT = """
            UPDATE effect SET key = ?4, subject = ?5, customer = ?6, label = '', detail = '', dispatch = ?7, erased = 1,
              not_before = NULL, resting = 'OPEN', updated_at = ?2,
              state = CASE WHEN state IN ('DONE', 'REJECTED', 'IN_DOUBT') THEN state
                WHEN state = 'SENDING' THEN 'IN_DOUBT' ELSE 'EXPIRED' END
            WHERE tenant = ?1 AND id = ?3""";

    private static final String ATTEMPTS =
            "SELECT fence, customer, dispatch FROM attempt WHERE tenant = ?1 AND effect = ?3";
    private static final String ATTEMPT = """
            UPDATE attempt SET customer = ?5, dispatch = ?6, content_hash = ''
            WHERE tenant = ?1 AND fence = ?3 AND effect = ?4""";

    private static final String PLACES = "SELECT bucket FROM place WHERE tenant = ?1 AND fence = ?3";
    private static final String PLACE = "UPDATE place SET bucket = ?5 WHERE tenant = ?1 AND bucket = ?4 AND fence = ?3";
    private static final String LINES =
            "SELECT id, about FROM journal WHERE tenant = ?1 AND concerns = ?3 AND concerns <> ''";
    private static final String LINE =
            "UPDATE journal SET about = ?4, concerns = ?5, detail = '' WHERE tenant = ?1 AND id = ?3";
    /** The row stays, and no fingerprint is like its own: what is due once more has to be seen by a person again. */
    private static final String APPROVALS = """
            UPDATE approval SET label = '', about = '', fingerprint = '', approved = 0
            WHERE tenant = ?1 AND replace(about, ?3, '') <> about""";

    private final Tx tx;
    private final Pseudonyms names;
    private int effects;
    private int attempts;
    private int lines;
    private int holds;
    private int approvals;
    private int answers;

    Erasing(Tx tx, Pseudonyms names) {
        this.tx = tx;
        this.names = names;
    }

    ErasureAct of(Whom whom, String by, String why) throws SQLException {
        Exporting known = new Exporting(tx);
        List<String> subjects = known.subjects(whom);
        tx.openJournal();
        for (String name : Exporting.names(whom, subjects)) {
            boolean isSubject = subjects.contains(name);
            String pseudonym = isSubject
                    ? names.of(SubjectRef.parse(name)).toString()
                    : names.of(CustomerRef.parse(name)).toString();
            lines(name, pseudonym);
            for (AnswerSheet sheet : JdbcAnswers.naming(tx, Set.of(name))) {
                answers += JdbcAnswers.forget(tx, sheet.invitation().id().value());
            }
            holds += JdbcHolds.erase(tx, name, names);
            approvals += tx.update(APPROVALS, "\n" + name + "\n");
            if (isSubject) {
                effects(name);
            }
        }
        tx.closeJournal();
        return act(whom, subjects.size(), by, why);
    }

    private ErasureAct act(Whom whom, int subjects, String by, String why) throws SQLException {
        String pseudonym = whom.pseudonym(names);
        ErasureAct act = new ErasureAct(
                pseudonym,
                Times.instant(tx.now()),
                by,
                why,
                subjects,
                effects,
                attempts,
                lines,
                holds,
                approvals,
                answers);
        tx.journal("erased", pseudonym, by, why + " (" + act.counts() + ")");
        return act;
    }

    private void effects(String subject) throws SQLException {
        for (Row row : tx.list(ROWS, Row::read, subject)) {
            refuseUnderWay(row);
            places(row.fence(), row);
            attempts(row);
            EffectKey key = names.of(row.key());
            effects += tx.update(
                    EFFECT,
                    row.id(),
                    key.toString(),
                    key.subject().toString(),
                    names.of(row.customer()).toString(),
                    pseudonym(row.dispatch()));
        }
    }

    private void refuseUnderWay(Row row) throws SQLException {
        boolean inHand = row.is(EffectState.CLAIMED) || row.is(EffectState.SENDING);
        if (inHand && row.leaseUntil() > tx.now()) {
            throw new LedgerException("a run has an effect of theirs in hand at this moment; nothing was erased. Wait"
                    + " for the run, or if it is dead, until "
                    + Times.instant(row.leaseUntil()).truncatedTo(ChronoUnit.SECONDS)
                    + ", then erase again");
        }
    }

    private void attempts(Row row) throws SQLException {
        record Attempt(long fence, String customer, String dispatch) {}
        for (Attempt one : tx.list(
                ATTEMPTS, each -> new Attempt(each.getLong(1), each.getString(2), each.getString(3)), row.id())) {
            places(one.fence(), row);
            CustomerRef customer = CustomerRef.parse(one.customer());
            String name = names.of(customer).toString();
            attempts += tx.update(ATTEMPT, one.fence(), row.id(), name, pseudonym(one.dispatch()));
        }
    }

    /** Names of buckets may hold a customer or a subject. */
    private void places(long fence, Row row) throws SQLException {
        for (String bucket : tx.list(PLACES, each -> each.getString(1), fence)) {
            String erased = bucket.replace(
                            row.customer().toString(), names.of(row.customer()).toString())
                    .replace(
                            row.key().subject().toString(),
                            names.of(row.key().subject()).toString());
            if (!erased.equals(bucket)) {
                tx.update(PLACE, fence, bucket, erased);
            }
        }
    }

    private void lines(String name, String pseudonym) throws SQLException {
        record Line(long id, String about) {}
        for (Line line : tx.list(LINES, row -> new Line(row.getLong(1), row.getString(2)), name)) {
            lines += tx.update(LINE, line.id(), about(line.about(), name), pseudonym);
        }
    }

    /** A key stays a key; anything else, such as the name of a hold, is replaced as a whole. */
    private String about(String about, String name) {
        try {
            EffectKey key = EffectKey.parse(about);
            return key.subject().toString().equals(name) ? names.of(key).toString() : names.of("line " + about);
        } catch (IllegalArgumentException noKey) {
            return names.of("line " + about);
        }
    }

    private String pseudonym(String dispatch) {
        return dispatch.isEmpty() ? "" : names.of("dispatch " + dispatch);
    }
}
