package io.napomni.testkit.fake.bitrix24.page;

import java.util.ArrayList;
import java.util.List;

/** A table; on a narrow screen each row becomes a card in which every value stands behind its heading. */
final class Table {
    private final List<String> headings;
    private final List<Html> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row of as many cells as there are headings. */
    Table row(Html... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int at = 0; at < cells.length; at++) {
            String empty = cells[at].isEmpty() ? " class=\"none\"" : "";
            row.append("<td")
                    .append(Html.attribute("data-of", headings.get(at)))
                    .append(empty);
            row.append("><div>").append(cells[at].markup()).append("</div></td>");
        }
        rows.add(new Html(row.append("</tr>").toString()));
        return this;
    }

    /** The table, or this text where it has no rows. */
    Html or(String nothing) {
        if (rows.isEmpty()) {
            return Html.styled("p", "faint", Html.text(nothing));
        }
        List<Html> names = headings.stream()
                .map(heading -> Html.tag("th", Html.text(heading)))
                .toList();
        return Html.tag("table", Html.tag("thead", Html.tag("tr", Html.all(names))), Html.tag("tbody", Html.all(rows)));
    }
}
