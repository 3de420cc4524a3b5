package io.napomni.onec.read;

/** What is counted while reading. */
final class Progress {
    private long rows;
    private int questions;
    private int again;

    void rows(long more) {
        rows += more;
    }

    void question() {
        questions++;
    }

    void again() {
        again++;
    }

    ReadTotal total() {
        return new ReadTotal(rows, questions, again);
    }
}
