package io.napomni.scenario.dunning;

import io.napomni.calendar.Delay;
import io.napomni.decision.CatchUp;
import io.napomni.model.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of dunning, from the first friendly letter on.
 *
 * @param levels in the order in which they begin. Where holidays turn it around, as when ten days are over before three working
 *     days, the later level waits for the earlier one
 * @param bySegment delays of their own for the documents of some segments, one for each level
 * @param openDays for how many days a level still makes sense; documents are read so far back
 * @param maxAge after so long nobody is reminded any more, whatever the level, counted from the same day; empty for no such
 *     limit
 * @param catchUp which level is taken when several have been reached
 */
public record DunningLadder(
        CountFrom from,
        List<DunningLevel> levels,
        Map<Segment, List<Delay>> bySegment,
        int openDays,
        Optional<Delay> maxAge,
        CatchUp catchUp) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no level, if two share a name, if a segment has another number of delays,
     *     if a level begins before the one above it, or for some documents only after they have become too old
     */
    public DunningLadder {
        levels = List.copyOf(levels);
        bySegment = Map.copyOf(bySegment);
        LadderCheck.check(levels, bySegment, openDays, maxAge);
    }

    /** Levels counted from the date of the document, each open for ninety days, one after another. */
    public static DunningLadder of(DunningLevel... levels) {
        return new DunningLadder(
                CountFrom.DOCUMENT, List.of(levels), Map.of(), 90, Optional.empty(), CatchUp.SEQUENTIAL);
    }

    /** The same, counted from another day. */
    public DunningLadder countedFrom(CountFrom other) {
        return new DunningLadder(other, levels, bySegment, openDays, maxAge, catchUp);
    }

    /** The same, with delays of their own for some segments, one for each level. */
    public DunningLadder withSegments(Map<Segment, List<Delay>> other) {
        return new DunningLadder(from, levels, other, openDays, maxAge, catchUp);
    }

    /** The same, each level open for so many days. */
    public DunningLadder openFor(int days) {
        return new DunningLadder(from, levels, bySegment, days, maxAge, catchUp);
    }

    /** The same, silent about documents that are older. */
    public DunningLadder withMaxAge(Delay age) {
        return new DunningLadder(from, levels, bySegment, openDays, Optional.of(age), catchUp);
    }

    /** The same with another way of catching up. */
    public DunningLadder withCatchUp(CatchUp other) {
        return new DunningLadder(from, levels, bySegment, openDays, maxAge, other);
    }

    /** Where a level stands, counted from 0. */
    int index(String level) {
        return levels.stream().map(DunningLevel::name).toList().indexOf(level);
    }
}
