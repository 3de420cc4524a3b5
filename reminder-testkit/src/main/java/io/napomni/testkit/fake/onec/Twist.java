package io.napomni.testkit.fake.onec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.wire.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Faults that change what an answer says and leave it looking whole. */
final class Twist {
    private static final String PLAIN = "text/plain";

    private Twist() {}

    /** The rows of a page; one that is twisted must be known whole first. */
    static Iterator<ObjectNode> rows(Iterator<ObjectNode> rows, List<Fault> faults) {
        if (faults.stream().noneMatch(Twist::isOfRows)) {
            return rows;
        }
        List<ObjectNode> page = new ArrayList<>();
        rows.forEachRemaining(page::add);
        for (Fault fault : faults) {
            if (fault instanceof Fault.ShortPage cut) {
                page = page.subList(0, Math.max(0, page.size() - cut.missing()));
            } else if (fault instanceof Fault.Repeated again) {
                page.addAll(List.copyOf(page.subList(0, Math.min(page.size(), again.rows()))));
            } else if (fault instanceof Fault.Reversed) {
                Collections.reverse(page);
            }
        }
        return page.iterator();
    }

    private static boolean isOfRows(Fault fault) {
        return fault instanceof Fault.ShortPage || fault instanceof Fault.Repeated || fault instanceof Fault.Reversed;
    }

    /** How far a count is off. */
    static long off(List<Fault> faults) {
        return faults.stream()
                .mapToLong(fault -> fault instanceof Fault.Miscounted wrong ? wrong.more() : 0)
                .sum();
    }

    /** A count that stands alone; any other text stays as it is. */
    static Reply counted(Reply reply, List<Fault> faults) {
        String number = reply.body().replace("\uFEFF", "");
        boolean count = reply.status() == 200
                && String.valueOf(reply.headers().get("Content-Type")).startsWith(PLAIN)
                && number.matches("\\d{1,18}");
        if (!count || off(faults) == 0) {
            return reply;
        }
        String other = Long.toString(Math.max(0, Long.parseLong(number) + off(faults)));
        return new Reply(reply.status(), reply.headers(), other);
    }
}
