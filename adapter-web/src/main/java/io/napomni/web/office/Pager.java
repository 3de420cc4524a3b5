package io.napomni.web.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which part of a list is shown. */
record Pager(String field, int page, int all) {

    /** Rows of a page. */
    static final int ROWS = 50;

    <T> List<T> of(List<T> rows) {
        int from = Math.min(rows.size(), (page - 1) * ROWS);
        return rows.subList(from, Math.min(rows.size(), from + ROWS));
    }

    /** For a template: where the other pages are. */
    Map<String, Object> model(Place place) {
        Map<String, Object> model = new TreeMap<>();
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        model.put("page", page);
        model.put("pages", pages);
        model.put("several", pages > 1);
        if (page > 1) {
            model.put(
                    "back",
                    place.with(field, String.valueOf(Math.min(page - 1, pages))).toString());
        }
        if (page < pages) {
            model.put("on", place.with(field, String.valueOf(page + 1)).toString());
        }
        return model;
    }
}
