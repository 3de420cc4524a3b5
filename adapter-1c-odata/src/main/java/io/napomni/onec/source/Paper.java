package io.napomni.onec.source;

import io.napomni.model.SubjectRef;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.SetQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sort of facts: the rows they are made of, and how.
 *
 * @param type of their subjects
 * @param query for all of them
 * @param dated the anchor that is the date by which the set is read; empty for a catalog
 * @param narrowing conditions by which 1C itself finds the rows of some days, by the names of the anchors; empty where
 *     it cannot
 * @param anchors days of a fact by the names of anchors
 * @param making facts out of rows
 */
public record Paper<F>(
        String type,
        Place place,
        SetQuery query,
        Optional<String> dated,
        Map<String, Function<DaySpan, Optional<Filter>>> narrowing,
        Map<String, Function<F, Optional<LocalDate>>> anchors,
        Function<F, SubjectRef> ref,
        Function<List<Sheet>, Harvest<F>> making) {

    /** Copies what it is given. */
    public Paper {
        narrowing = Map.copyOf(narrowing);
        anchors = Map.copyOf(anchors);
    }

    /** Where 1C can filter by nothing but the date of the documents. */
    public Paper(
            String type,
            Place place,
            SetQuery query,
            Optional<String> dated,
            Map<String, Function<F, Optional<LocalDate>>> anchors,
            Function<F, SubjectRef> ref,
            Function<List<Sheet>, Harvest<F>> making) {
        this(type, place, query, dated, Map.of(), anchors, ref, making);
    }
}
