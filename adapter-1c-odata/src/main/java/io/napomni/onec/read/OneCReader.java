package io.napomni.onec.read;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import io.napomni.onec.query.CallForm;
import io.napomni.onec.query.GuidBatches;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.Page;
import io.napomni.onec.wire.Reply;
import io.napomni.port.SourceException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads many rows, all of them or with a {@link SourceException}; then rows may have been handed over, and the receiver
 * throws them away. Each row is handed over once. Safe for several threads.
 */
public final class OneCReader {
    private static final String KEY = "Ref_Key";
    private static final int MOST_PASSES = 3;

    private final OneC base;

    /** Over a base. */
    public OneCReader(OneC base) {
        this.base = base;
    }

    /**
     * Documents of a span of time on the clock of the base.
     *
     * @param from counts
     * @param before does not
     */
    public ReadTotal documents(SetQuery query, LocalDateTime from, LocalDateTime before, Consumer<? super Row> sink) {
        return dated(query, "Date", List.of(KEY), from, before, sink);
    }

    /**
     * Rows of any set with a date.
     *
     * @param key fields that tell each row from all others, such as {@code Recorder, LineNumber}
     */
    public ReadTotal dated(
            SetQuery query,
            String date,
            List<String> key,
            LocalDateTime from,
            LocalDateTime before,
            Consumer<? super Row> sink) {
        return new Windows(base, new Windows.Dated(with(query, key), date, key, from, before)).read(sink);
    }

    /** All rows of a set without dates, such as a catalog; their keys are held meanwhile, some thirty bytes each. */
    public ReadTotal catalog(SetQuery query, Consumer<? super Row> sink) {
        Progress progress = new Progress();
        PageSize size = new PageSize(base.options().pageSize());
        KeySet handedOver = new KeySet();
        SetQuery ordered = with(query, List.of(KEY)).orderBy(KEY);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Passage.End end = new Passage(base, size, progress, List.of(KEY), any -> true)
                    .walk(
                            ordered,
                            Long.MAX_VALUE,
                            rows -> rows.stream()
                                    .filter(row -> handedOver.add(key(row)))
                                    .forEach(sink));
            if (end == Passage.End.COMPLETE) {
                progress.rows(handedOver.size());
                return progress.total();
            }
            progress.again();
        }
        throw Windows.changing(query.set());
    }

    private static UUID key(Row row) {
        return row.guid(KEY).orElseThrow(() -> new SourceException("1C sent a row without Ref_Key. Report this."));
    }

    /** A virtual table, in one answer; if its arguments do not pass in the path, they are sent in the query. */
    public ReadTotal table(VirtualTable table, Consumer<? super Row> sink) {
        Progress progress = new Progress();
        VirtualTable first = table.in(base.options().form());
        Reply<Page> reply = asked(first, progress);
        boolean refused = reply.fold(page -> false, error -> error.kind() == ErrorKind.URL_TOO_LONG);
        if (refused && first.form() == CallForm.PATH) {
            progress.again();
            reply = asked(table.in(CallForm.QUERY), progress);
        }
        return handedOver(reply.orThrow(), progress, sink).total();
    }

    /**
     * Rows that belong to keys, however many keys there are: asked in batches whose addresses fit, which are halved
     * when an answer is too large.
     *
     * @param question for some of the keys; a row must belong to one batch only
     */
    public ReadTotal byKeys(
            Collection<UUID> keys, Function<List<UUID>, Question> question, Consumer<? super Row> sink) {
        Progress progress = new Progress();
        List<UUID> all = keys.stream().distinct().toList();
        for (List<UUID> batch : GuidBatches.split(all, question)) {
            batch(batch, question, progress, sink);
        }
        return progress.total();
    }

    /**
     * Rows that belong to a span of time by a date that is not their own, such as that of the document to which they
     * refer: asked in one answer, and in halves where that is too much. They are handed over when all have come.
     *
     * @param question from a moment, which counts, to another, which does not
     * @return empty if the base refuses to filter so; then nothing was handed over
     */
    public Optional<ReadTotal> span(
            LocalDateTime from,
            LocalDateTime before,
            BiFunction<LocalDateTime, LocalDateTime, Question> question,
            Consumer<? super Row> sink) {
        return new Spans(base, question).read(from, before, sink);
    }

    private void batch(
            List<UUID> keys, Function<List<UUID>, Question> question, Progress progress, Consumer<? super Row> sink) {
        Reply<Page> reply = asked(question.apply(keys), progress);
        if (reply instanceof Reply.Failed<Page> failed && mayHalve(failed.error(), keys)) {
            progress.again();
            batch(keys.subList(0, keys.size() / 2), question, progress, sink);
            batch(keys.subList(keys.size() / 2, keys.size()), question, progress, sink);
        } else {
            handedOver(reply.orThrow(), progress, sink);
        }
    }

    private static boolean mayHalve(OneCError error, List<UUID> keys) {
        return keys.size() > 1 && (error.kind().isTooMuch() || error.kind() == ErrorKind.URL_TOO_LONG);
    }

    private Reply<Page> asked(Question question, Progress progress) {
        progress.question();
        return base.page(question);
    }

    private static Progress handedOver(Page page, Progress progress, Consumer<? super Row> sink) {
        page.rows().forEach(sink);
        progress.rows(page.rows().size());
        return progress;
    }

    private static SetQuery with(SetQuery query, List<String> key) {
        List<String> fields =
                Stream.concat(query.fields().stream(), key.stream()).toList();
        return new SetQuery(
                query.set(),
                fields,
                query.filter(),
                query.order(),
                query.top(),
                query.skip(),
                query.expand(),
                query.allowedOnly());
    }
}
