package io.napomni.bitrix24.source;

import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what could not be read, and says it in the log by the item and the names of its fields: never by their values. */
final class Unreadable {
    private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

    private long values;
    private LeftOut leftOut = LeftOut.NOTHING;

    /** Notes what a row could not tell, and whether it became a fact all the same. */
    void note(Row row, boolean isFact) {
        values += row.unreadable().size();
        if (!isFact) {
            Reason why = Reason.of("unreadable", String.join(", ", row.unreadable()));
            leftOut = leftOut.and(new LeftOut.Item(row.ref(), "", why));
            LOG.warn("{} lacks what no fact can do without, it is left out: {}", row, row.unreadable());
        } else if (!row.unreadable().isEmpty()) {
            LOG.warn("{} has values that cannot be read, they are left out: {}", row, row.unreadable());
        }
    }

    /** The items of which no fact could be made. */
    LeftOut leftOut() {
        return leftOut;
    }

    /** For the proof of a reading. */
    @Override
    public String toString() {
        long facts = leftOut.count();
        String left = facts == 0 ? "" : "; left out because no fact could be made of them: " + facts;
        return left + "; values that could not be read: " + values;
    }
}
