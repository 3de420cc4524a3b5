package io.napomni.testkit.fake.bitrix24.activity;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of an activity by the names of its fields in {@code crm.activity.list}. */
final class ActivityColumns {
    private static final Map<String, Function<Activity, Object>> COLUMNS = Map.ofEntries(
            column("ID", Activity::id),
            column("OWNER_ID", activity -> activity.owner().id()),
            column("OWNER_TYPE_ID", activity -> (long) activity.owner().typeId()),
            column("TYPE_ID", activity -> (long) activity.kind().typeId()),
            column("PROVIDER_ID", activity -> activity.kind().providerId()),
            column("PROVIDER_TYPE_ID", activity -> activity.kind().providerTypeId()),
            column("SUBJECT", activity -> activity.text().subject()),
            column("CREATED", activity -> activity.times().created()),
            column("LAST_UPDATED", activity -> activity.times().lastUpdated()),
            column("START_TIME", activity -> activity.times().start()),
            column("END_TIME", activity -> activity.times().end()),
            column("DEADLINE", activity -> activity.times().end()),
            column("COMPLETED", activity -> activity.completed() ? "Y" : "N"),
            column("STATUS", activity -> activity.completed() ? 2L : 1L),
            column("RESPONSIBLE_ID", Activity::authorId),
            column("DESCRIPTION", activity -> activity.text().description()),
            column("DESCRIPTION_TYPE", activity -> (long) activity.text().format()),
            column("DIRECTION", activity -> (long) activity.direction().code()),
            column("AUTHOR_ID", Activity::authorId),
            column("EDITOR_ID", Activity::authorId));

    private ActivityColumns() {}

    static @Nullable Object value(Activity activity, String field) {
        Function<Activity, Object> column = COLUMNS.get(field);
        return column == null ? null : column.apply(activity);
    }

    private static Map.Entry<String, Function<Activity, Object>> column(String name, Function<Activity, Object> value) {
        return Map.entry(name, value);
    }
}
