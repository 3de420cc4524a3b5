package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.source.Canary;
import java.util.List;
import java.util.Optional;

/**
 * Which deals of a portal are read.
 *
 * @param pipelines by their names or ids; none for all of them
 * @param withClosed whether deals in stages of success and failure are read too
 * @param countingOutside whether the portal counts all of them in the first request, so that a report can say how many lie
 *     outside of its windows; a count of millions can take the portal most of a minute
 * @param canary a deal that must come back whenever deals are read
 */
public record DealMapping(
        List<String> pipelines, boolean withClosed, boolean countingOutside, Optional<Canary> canary) {

    /** Copies the list. */
    public DealMapping {
        pipelines = List.copyOf(pipelines);
    }

    /** Open deals of these pipelines; without one, of all. */
    public static DealMapping of(String... pipelines) {
        return new DealMapping(List.of(pipelines), false, true, Optional.empty());
    }

    /** The same with closed deals. */
    public DealMapping includingClosed() {
        return new DealMapping(pipelines, true, countingOutside, canary);
    }

    /** The same without the count, for very large portals. */
    public DealMapping withoutCounting() {
        return new DealMapping(pipelines, withClosed, false, canary);
    }

    /** The same, believed only while this deal comes back as it should be. */
    public DealMapping withCanary(Canary deal) {
        return new DealMapping(pipelines, withClosed, countingOutside, Optional.of(deal));
    }
}
