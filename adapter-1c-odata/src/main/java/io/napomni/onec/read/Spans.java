package io.napomni.onec.read;

import io.napomni.onec.error.OneCError;
import io.napomni.onec.query.Question;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.Page;
import io.napomni.onec.wire.Reply;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads rows of a span of time in one answer, or in halves where that is too much for 1C. */
record Spans(OneC base, BiFunction<LocalDateTime, LocalDateTime, Question> question) {
    /** Empty if the base refuses to filter so. */
    Optional<ReadTotal> read(LocalDateTime from, LocalDateTime before, Consumer<? super Row> sink) {
        Progress progress = new Progress();
        List<Row> rows = new ArrayList<>();
        Deque<Window> left = new ArrayDeque<>(List.of(new Window(from, before)));
        while (!left.isEmpty()) {
            Window window = left.remove();
            progress.question();
            Reply<Page> reply = base.page(question.apply(window.from(), window.before()));
            if (reply instanceof Reply.Failed<Page> failed
                    && failed.error().kind().isRefusal()) {
                return Optional.empty();
            } else if (reply instanceof Reply.Failed<Page> failed) {
                List<Window> halves = halves(window, failed.error());
                left.addFirst(halves.get(1));
                left.addFirst(halves.get(0));
                progress.again();
            } else {
                rows.addAll(reply.orThrow().rows());
            }
        }
        rows.forEach(sink);
        progress.rows(rows.size());
        return Optional.of(progress.total());
    }

    private static List<Window> halves(Window window, OneCError error) {
        if (!error.kind().isTooMuch()) {
            throw error.asSourceException();
        }
        return window.halves().orElseThrow(error::asSourceException);
    }
}
