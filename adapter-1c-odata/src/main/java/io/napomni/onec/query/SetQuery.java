package io.napomni.onec.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of a set. Nothing is read but the fields that are named.
 *
 * @param fields the wanted ones, at least one; {@code Товары/Цена} is a column of a section
 * @param top at most so many rows; 0 for all
 * @param skip rows to leave out at the beginning; its cost grows with it
 * @param expand references to follow, each of which must be named in a field
 * @param allowedOnly leaves out what the user may not see, instead of failing
 */
public record SetQuery(
        String set,
        List<String> fields,
        Optional<Filter> filter,
        List<Order> order,
        int top,
        long skip,
        List<String> expand,
        boolean allowedOnly)
        implements Question {

    /** @throws IllegalArgumentException if no field is wanted, or something expanded is not */
    public SetQuery {
        Names.name(set);
        fields = wanted(fields);
        order = List.copyOf(order);
        expand = expand.stream().map(Names::path).toList();
        if (top < 0 || skip < 0) {
            throw new IllegalArgumentException("rows are counted from zero on");
        }
        if (!isNamedIn(fields, expand)) {
            throw new IllegalArgumentException("1C expands only references that are among the wanted fields");
        }
    }

    /** Every row of a set, with these fields. */
    public static SetQuery of(String set, String... fields) {
        return of(set, List.of(fields));
    }

    /** Every row of a set, with these fields. */
    public static SetQuery of(String set, List<String> fields) {
        return new SetQuery(set, fields, Optional.empty(), List.of(), 0, 0, List.of(), false);
    }

    static List<String> wanted(List<String> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("name the wanted fields");
        }
        return fields.stream().map(Names::path).distinct().toList();
    }

    private static boolean isNamedIn(List<String> fields, List<String> expand) {
        return expand.stream()
                .allMatch(reference -> fields.stream().anyMatch(field -> (field + "/").startsWith(reference + "/")));
    }

    /** Only such rows, of those that are left. */
    public SetQuery where(Filter wanted) {
        Optional<Filter> both =
                Optional.of(filter.map(known -> known.and(wanted)).orElse(wanted));
        return new SetQuery(set, fields, both, order, top, skip, expand, allowedOnly);
    }

    /** In this order, the least first. */
    public SetQuery orderBy(String... names) {
        return orderBy(Stream.of(names).map(Order::by).toList());
    }

    /** In this order. */
    public SetQuery orderBy(List<Order> wanted) {
        return new SetQuery(set, fields, filter, wanted, top, skip, expand, allowedOnly);
    }

    /** At most so many rows after leaving out some. */
    public SetQuery page(long left, int most) {
        return new SetQuery(set, fields, filter, order, most, left, expand, allowedOnly);
    }

    /** With the objects to which these references lead. */
    public SetQuery expand(String... references) {
        return new SetQuery(set, fields, filter, order, top, skip, List.of(references), allowedOnly);
    }

    /** Without rows that the user may not see; otherwise those make the whole question fail. */
    public SetQuery allowedOnly(boolean wanted) {
        return new SetQuery(set, fields, filter, order, top, skip, expand, wanted);
    }

    /** How many rows there are. */
    public CountQuery count() {
        return new CountQuery(set, filter, allowedOnly);
    }

    @Override
    public Resource resource() {
        Options options = Options.rows().with("$select", fields);
        filter.ifPresent(wanted -> options.with("$filter", wanted.text("")));
        options.with("$orderby", order.stream().map(Order::text).toList()).with("$expand", expand);
        if (top > 0) {
            options.with("$top", Integer.toString(top));
        }
        if (skip > 0) {
            options.with("$skip", Long.toString(skip));
        }
        return new Resource(
                Percent.segment(set), options.with(allowedOnly, "allowedOnly").text(), set);
    }
}
