package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Communication;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.FieldTable;
import io.napomni.testkit.fake.bitrix24.data.FieldType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Activities as {@code crm.activity.*} shows them: texts under names in upper case.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-get.html">crm.activity.get</a>
 */
final class ActivityJson {
    /** What may be filtered and ordered by. */
    static final FieldTable FIELDS = fields();

    private static final String COMMUNICATIONS = "COMMUNICATIONS";

    private static final List<String> ORDER = List.of(("ID OWNER_ID OWNER_TYPE_ID TYPE_ID PROVIDER_ID PROVIDER_TYPE_ID"
                    + " PROVIDER_GROUP_ID ASSOCIATED_ENTITY_ID SUBJECT CREATED LAST_UPDATED START_TIME END_TIME DEADLINE"
                    + " COMPLETED STATUS RESPONSIBLE_ID PRIORITY NOTIFY_TYPE NOTIFY_VALUE DESCRIPTION DESCRIPTION_TYPE"
                    + " DIRECTION LOCATION SETTINGS ORIGINATOR_ID ORIGIN_ID AUTHOR_ID EDITOR_ID PROVIDER_PARAMS"
                    + " PROVIDER_DATA RESULT_MARK RESULT_VALUE RESULT_SUM RESULT_CURRENCY_ID RESULT_STATUS"
                    + " RESULT_STREAM RESULT_SOURCE_ID AUTOCOMPLETE_RULE")
            .split(" "));

    private ActivityJson() {}

    private static FieldTable fields() {
        Map<FieldType, String> names = Map.of(
                FieldType.INTEGER,
                "ID OWNER_ID OWNER_TYPE_ID TYPE_ID STATUS RESPONSIBLE_ID DESCRIPTION_TYPE DIRECTION AUTHOR_ID EDITOR_ID",
                FieldType.STRING,
                "PROVIDER_ID PROVIDER_TYPE_ID SUBJECT DESCRIPTION",
                FieldType.FLAG,
                "COMPLETED",
                FieldType.DATETIME,
                "CREATED LAST_UPDATED START_TIME END_TIME DEADLINE");
        return new FieldTable(names.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue().split(" "))
                        .map(name -> new Field(name, name, name, entry.getKey(), Set.of())))
                .toList());
    }

    /** Everything but the communications and files. */
    static ObjectNode whole(Activity activity) {
        ObjectNode json = Json.object();
        for (String name : ORDER) {
            activity.value(name)
                    .ifPresentOrElse(value -> json.put(name, text(value)), () -> json.set(name, unset(name)));
        }
        return json;
    }

    /** Only the fields selected; communications come when they are asked for by name. */
    static ObjectNode selected(Activity activity, Set<String> select) {
        ObjectNode json = whole(activity);
        if (!select.isEmpty() && !select.contains("*")) {
            json.retain(select);
        }
        if (select.contains(COMMUNICATIONS)) {
            ArrayNode rows = json.putArray(COMMUNICATIONS);
            activity.communications().forEach(one -> rows.add(shown(one)));
        }
        return json;
    }

    private static ObjectNode shown(Communication one) {
        return Json.object()
                .put("TYPE", one.value().contains("@") ? "EMAIL" : "PHONE")
                .put("VALUE", one.value())
                .put("ENTITY_ID", Long.toString(one.of().id()))
                .put("ENTITY_TYPE_ID", Integer.toString(one.of().typeId()));
    }

    private static String text(Object value) {
        return value instanceof OffsetDateTime moment ? PortalTime.format(moment) : value.toString();
    }

    private static JsonNode unset(String name) {
        return switch (name) {
            case "SETTINGS", "PROVIDER_PARAMS" -> Json.array();
            case "ASSOCIATED_ENTITY_ID", "RESULT_MARK", "RESULT_STATUS", "RESULT_STREAM", "AUTOCOMPLETE_RULE" ->
                Json.NODES.textNode("0");
            case "PRIORITY", "NOTIFY_TYPE" -> Json.NODES.textNode("1");
            case "NOTIFY_VALUE" -> Json.NODES.textNode("15");
            case "LOCATION" -> Json.NODES.textNode("");
            default -> Json.NODES.nullNode();
        };
    }
}
