package io.napomni.rule;

import java.time.LocalDate;
import java.util.Set;

/**
 * Facts worth reading: those whose anchor lies between two days. A source may read more, never less.
 *
 * @param anchor name of the anchor
 * @param from inclusive; {@link LocalDate#MIN} for an open side
 * @param to inclusive; {@link LocalDate#MAX} for an open side
 * @param absent anchors that must be missing in the fact; a source may ignore it. If it has the anchor itself, the
 *     window asks for the facts that lack it, and its days mean nothing
 */
public record AnchorWindow(String anchor, LocalDate from, LocalDate to, Set<String> absent) {

    /** Every fact there is; for rules that have no anchor. */
    public static final AnchorWindow EVERYTHING = between("any", LocalDate.MIN, LocalDate.MAX);

    /** Copies the set. */
    public AnchorWindow {
        absent = Set.copyOf(absent);
    }

    /** Facts whose anchor lies between the days. */
    public static AnchorWindow between(String anchor, LocalDate from, LocalDate to) {
        return new AnchorWindow(anchor, from, to, Set.of());
    }

    /** Facts that lack the anchor. */
    public static AnchorWindow lacking(String anchor) {
        return new AnchorWindow(anchor, LocalDate.MIN, LocalDate.MAX, Set.of(anchor));
    }

    /** Whether the window asks for facts without the anchor. */
    public boolean asksForLacking() {
        return absent.contains(anchor);
    }
}
