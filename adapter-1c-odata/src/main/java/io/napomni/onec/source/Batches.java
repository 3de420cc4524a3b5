package io.napomni.onec.source;

import io.napomni.onec.row.Row;
import io.napomni.port.FetchWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes facts of some thousand rows at a time, so that facts are held but not their rows. */
final class Batches<F> implements Consumer<Row> {
    private static final int ROWS = 2_500;

    private final Paper<F> paper;
    private final WindowMatch<F> match;
    private final Harvest<F> harvest = new Harvest<>();
    private final List<Sheet> rows = new ArrayList<>();
    private long count;

    Batches(Paper<F> paper, FetchWindow window) {
        this.paper = paper;
        this.match = new WindowMatch<>(window, paper.anchors());
    }

    @Override
    public void accept(Row row) {
        rows.add(new Sheet(paper.place(), row));
        count++;
        if (rows.size() == ROWS) {
            makeFacts();
        }
    }

    /** How many rows there were. */
    long count() {
        return count;
    }

    /** The facts of all rows. */
    Harvest<F> whole() {
        makeFacts();
        return harvest;
    }

    private void makeFacts() {
        if (!rows.isEmpty()) {
            harvest.take(paper.making().apply(List.copyOf(rows)), match);
            rows.clear();
        }
    }
}
