package io.napomni.onec.read;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.Page;
import io.napomni.onec.wire.Reply;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One way through an ordered list, page by page, to the first short page. Each page but the first begins with the last
 * row of the one before: if another row stands there, rows have come or gone before it, and some may have been missed.
 */
final class Passage {

    /** How it ended. */
    enum End {
        COMPLETE,
        /** The list changed meanwhile. */
        SHIFTED,
        /** There are more rows than wanted in one go. */
        TOO_MANY
    }

    private final OneC base;
    private final PageSize size;
    private final Progress progress;
    private final List<String> key;
    private final Predicate<? super List<String>> isNew;
    private List<String> last = List.of();
    private long read;

    /** @param isNew whether a key has not come yet */
    Passage(OneC base, PageSize size, Progress progress, List<String> key, Predicate<? super List<String>> isNew) {
        this.isNew = isNew;
        this.base = base;
        this.size = size;
        this.progress = progress;
        this.key = key;
    }

    /** Throws what stopped it, unless asking for less may help. */
    End walk(SetQuery query, long most, Consumer<List<Row>> sink) {
        while (true) {
            int overlap = read == 0 ? 0 : 1;
            int wanted = size.rows() + overlap;
            progress.question();
            Reply<Page> reply = base.page(query.page(read - overlap, wanted));
            if (reply instanceof Reply.Failed<Page> failed) {
                lighten(failed.error());
                if (most < Long.MAX_VALUE) {
                    return End.TOO_MANY;
                }
                continue;
            }
            Page page = reply.orThrow();
            size.learn(page);
            if (!continues(query, page, overlap, wanted, sink)) {
                return End.SHIFTED;
            } else if (page.rows().size() < wanted) {
                return End.COMPLETE;
            } else if (read > most) {
                return End.TOO_MANY;
            }
        }
    }

    private void lighten(OneCError error) {
        if (!error.kind().isTooMuch() || size.isHopeless()) {
            throw error.asSourceException();
        }
        size.halve();
        progress.again();
    }

    private boolean continues(SetQuery query, Page page, int overlap, int wanted, Consumer<List<Row>> sink) {
        List<Row> rows = page.rows();
        if (rows.size() > wanted) {
            throw OneCError.of(query.set() + " by pages", ErrorKind.UNREADABLE).asSourceException();
        }
        if (rows.size() < overlap || (overlap == 1 && !keyOf(rows.get(0)).equals(last))) {
            return false;
        }
        List<Row> fresh = rows.subList(overlap, rows.size());
        for (Row row : fresh) {
            last = keyOf(row);
            if (!isNew.test(last)) {
                return false;
            }
        }
        read += fresh.size();
        sink.accept(fresh);
        return true;
    }

    private List<String> keyOf(Row row) {
        return key.stream().map(field -> row.text(field).orElse("")).toList();
    }
}
