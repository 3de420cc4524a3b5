package io.napomni.onec.join;

import io.napomni.onec.profile.Field;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Sheet;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Questions for documents that are posted and not marked for deletion. */
public final class Posted {
    private Posted() {}

    /** All of them, with their keys, dates and these fields, as far as the base has them. */
    public static SetQuery query(Place place, Meaning... wanted) {
        return SetQuery.of(
                        place.set(),
                        Stream.concat(Stream.of(Sheet.KEY, "Date"), Sheet.fields(place, wanted).stream())
                                .toList())
                .where(only());
    }

    /** That they are such. */
    public static Filter only() {
        return Filter.eq("Posted", Literal.of(true)).and(Filter.eq("DeletionMark", Literal.of(false)));
    }

    /**
     * Rows whose reference leads to an object like this.
     *
     * @param set of the objects, needed where the field may refer to several sets
     */
    public static Filter leadingTo(Field field, String set, Filter object) {
        return field.isComposite() ? Filter.referred(field.path(), set, object) : Filter.referred(field.path(), object);
    }

    /**
     * Those that refer to one of these objects, themselves or in a row of a section.
     *
     * @param set of the objects, needed where the field may refer to several sets
     */
    public static Filter referring(Field field, Collection<UUID> keys, String set) {
        Filter mine = field.isComposite()
                ? Filter.in(field.property(), keys, set)
                : Filter.in(field.property(), List.copyOf(keys));
        return field.section().map(section -> Filter.anyRow(section, mine)).orElse(mine);
    }
}
