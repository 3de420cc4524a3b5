package io.napomni.testkit.fake.onec.data;

/**
 * A half-open window of dates as 1C writes them, {@code 2026-03-01T00:00:00}; these compare as texts.
 *
 * @param from the first instant that is in it
 * @param until the first instant that is not
 */
public record Window(String from, String until) {
    /** Before every date and after every date. */
    public static final Window ALL = new Window("", "~");

    public boolean holds(String date) {
        return date.compareTo(from) >= 0 && date.compareTo(until) < 0;
    }

    /** What lies in both. */
    public Window and(Window other) {
        return new Window(
                from.compareTo(other.from) > 0 ? from : other.from,
                until.compareTo(other.until) < 0 ? until : other.until);
    }
}
