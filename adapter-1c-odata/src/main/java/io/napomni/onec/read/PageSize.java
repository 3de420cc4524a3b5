package io.napomni.onec.read;

import io.napomni.onec.wire.Page;

/**
 * How many rows are asked for at once: as many as make a page of some megabytes, since a row may be a hundred bytes or
 * a hundred thousand.
 */
final class PageSize {
    private static final long WANTED_BYTES = 4L << 20;
    private static final int MOST = 5_000;

    private static final int MOST_REFUSALS = 10;

    private int rows;
    private int refusals;

    PageSize(int first) {
        this.rows = first;
    }

    int rows() {
        return rows;
    }

    /** At most four times as many as before: the next rows may be fatter. */
    void learn(Page page) {
        refusals = 0;
        if (!page.rows().isEmpty()) {
            long each = Math.max(1, page.bytes() / page.rows().size());
            long fitting = Math.min(WANTED_BYTES / each, rows * 4L);
            rows = (int) Math.max(1, Math.min(MOST, fitting));
        }
    }

    /** After an answer that was too large or too slow. */
    void halve() {
        rows = Math.max(1, rows / 2);
        refusals++;
    }

    /** Whether asking for less did not help; then it is not the size. */
    boolean isHopeless() {
        return refusals >= MOST_REFUSALS;
    }
}
