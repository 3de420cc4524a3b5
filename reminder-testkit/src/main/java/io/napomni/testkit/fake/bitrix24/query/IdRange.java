package io.napomni.testkit.fake.bitrix24.query;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ids that a filter leaves possible, so that a page needs to look at no others.
 *
 * @param only when present, the only ids possible; bounds are inclusive
 */
record IdRange(long from, long to, Optional<NavigableSet<Long>> only) {
    static final IdRange ALL = new IdRange(Long.MIN_VALUE, Long.MAX_VALUE, Optional.empty());

    IdRange from(long least) {
        return new IdRange(Math.max(from, least), to, only);
    }

    IdRange to(long greatest) {
        return new IdRange(from, Math.min(to, greatest), only);
    }

    IdRange only(Collection<Long> ids) {
        NavigableSet<Long> both = new TreeSet<>(ids);
        only.ifPresent(both::retainAll);
        return new IdRange(from, to, Optional.of(both));
    }

    <R> Stream<R> ascending(NavigableMap<Long, R> rows) {
        return rows(rows, false);
    }

    <R> Stream<R> descending(NavigableMap<Long, R> rows) {
        return rows(rows, true);
    }

    private <R> Stream<R> rows(NavigableMap<Long, R> rows, boolean reversed) {
        if (from > to) {
            return Stream.empty();
        }
        if (only.isPresent()) {
            NavigableSet<Long> ids = only.get().subSet(from, true, to, true);
            return (reversed ? ids.descendingSet() : ids)
                    .stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream());
        }
        NavigableMap<Long, R> items = rows.subMap(from, true, to, true);
        return (reversed ? items.descendingMap() : items).values().stream();
    }
}
