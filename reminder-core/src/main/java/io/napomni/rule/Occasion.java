package io.napomni.rule;

import java.time.LocalDate;

/**
 * What a fact is due for: a stage, counted from an anchor. Stage and anchor name it for ever; a new anchor is a new
 * occasion.
 *
 * @param reachedOn first day on which it was due
 * @param lastUsefulOn last day on which acting makes sense, inclusive; {@link LocalDate#MAX} if it always does
 */
public record Occasion(String stage, LocalDate anchor, LocalDate reachedOn, LocalDate lastUsefulOn) {

    /** The day that stands in keys where there is no anchor. */
    private static final LocalDate NO_ANCHOR = LocalDate.EPOCH;

    /** The occasion of a stage that has no anchor: reached from the first, and open for ever. */
    public static Occasion always(String stage) {
        return new Occasion(stage, NO_ANCHOR, NO_ANCHOR, LocalDate.MAX);
    }

    /** Whether it was counted from a date of the fact. */
    public boolean hasAnchor() {
        return !equals(always(stage));
    }

    /** {@code stage@anchor}, the part of the effect key. */
    public String key() {
        return stage + "@" + anchor;
    }

    /** Whether acting on the day still makes sense. */
    public boolean isOpenOn(LocalDate today) {
        return !today.isAfter(lastUsefulOn);
    }

    /** The stage without the number of its repetition: {@code cycle} for {@code cycle#3}. */
    public String stageName() {
        int mark = stage.indexOf('#');
        return mark < 0 ? stage : stage.substring(0, mark);
    }
}
