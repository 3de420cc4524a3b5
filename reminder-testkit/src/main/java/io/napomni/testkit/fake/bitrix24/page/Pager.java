package io.napomni.testkit.fake.bitrix24.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One page of a long list, counted from 1, and the way to its neighbours. */
record Pager(Ask ask, long page, long total) {
    private static final int SIZE = 50;
    private static final String PAGE = "page";

    static Pager of(Ask ask, long total) {
        long last = Math.max(1, (total + SIZE - 1) / SIZE);
        return new Pager(ask, Math.max(1, Math.min(last, ask.request().number(PAGE, 1))), total);
    }

    /** The rows of this page. */
    <T> List<T> of(Stream<T> all) {
        return all.skip((page - 1) * SIZE).limit(SIZE).toList();
    }

    Html html() {
        long first = (page - 1) * SIZE;
        List<Html> parts = new ArrayList<>();
        if (page > 1) {
            parts.add(Html.link(ask.here(PAGE, Long.toString(page - 1)), ask.text("before")));
        }
        long last = Math.min(total, first + SIZE);
        parts.add(Html.tag("span", ask.text("range", Math.min(total, first + 1), last, total)));
        if (last < total) {
            parts.add(Html.link(ask.here(PAGE, Long.toString(page + 1)), ask.text("after")));
        }
        return Html.styled("p", "pager", Html.all(parts));
    }
}
