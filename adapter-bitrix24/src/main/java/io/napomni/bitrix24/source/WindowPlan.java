package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How windows are read: as filters by dates where the portal can do that, otherwise everything. The portal cannot be
 * asked for items that lack a date.
 *
 * @param whole whether everything is read
 * @param queries none if nothing was asked for
 * @param unmapped the anchors that no field is mapped to
 */
record WindowPlan(boolean whole, List<ItemQuery> queries, Set<String> unmapped) {

    static WindowPlan of(FetchWindow window, Layout<?> layout) {
        boolean whole = window.everything() || window.windows().stream().anyMatch(each -> !canBeFiltered(each, layout));
        if (whole) {
            return new WindowPlan(true, List.of(layout.query(Map.of())), layout.unmapped(window));
        }
        Map<Field, List<AnchorWindow>> byField = new LinkedHashMap<>();
        for (AnchorWindow each : window.windows()) {
            layout.anchor(each.anchor())
                    .forEach(field -> byField.computeIfAbsent(field, any -> new ArrayList<>())
                            .add(each));
        }
        List<ItemQuery> queries = new ArrayList<>();
        byField.forEach((field, windows) ->
                Days.union(windows).forEach(days -> queries.add(layout.query(conditions(field, days)))));
        return new WindowPlan(false, queries, Set.of());
    }

    private static boolean canBeFiltered(AnchorWindow window, Layout<?> layout) {
        List<Field> fields = layout.anchor(window.anchor());
        return !fields.isEmpty() && fields.stream().allMatch(Field::isDate) && !window.asksForLacking();
    }

    /** A moment is compared in the portal's zone, which we do not know, so a day more is read on either side. */
    private static Map<String, ?> conditions(Field field, Days days) {
        int slack = field.type().equals("date") ? 0 : 1;
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (!days.from().equals(LocalDate.MIN)) {
            conditions.put(">=" + field.key(), days.from().minusDays(slack).toString());
        }
        if (!days.to().equals(LocalDate.MAX)) {
            conditions.put("<" + field.key(), days.to().plusDays(1 + slack).toString());
        }
        return conditions;
    }
}
