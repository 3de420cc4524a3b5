package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.ActivityText;
import io.napomni.testkit.fake.bitrix24.activity.ActivityTimes;
import io.napomni.testkit.fake.bitrix24.activity.Communication;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.List;

/**
 * {@code crm.activity.update}: changes the fields that are named. Card and kind stay as they are; a letter is not sent
 * by it.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-update.html">crm.activity.update</a>
 */
final class ActivityUpdate implements RestMethod {
    @Override
    public Result execute(Call call) {
        Activity before = ActivityGet.found(call);
        JsonNode fields = call.param("fields");
        check(before, fields);
        call.data().activities().put(changed(before, fields, call));
        call.happened(PortalEvent.of("ONCRMACTIVITYUPDATE", before.id()));
        return Result.of(Json.NODES.booleanNode(true));
    }

    private static void check(Activity before, JsonNode fields) {
        if (fields.has("SUBJECT") && fields.path("SUBJECT").asText("").isEmpty()) {
            throw RestError.badRequest("", "The field SUBJECT is not defined or empty");
        }
        if (fields.has("RESPONSIBLE_ID") && Params.integer(fields.path("RESPONSIBLE_ID")) <= 0) {
            throw RestError.badRequest("", "The field RESPONSIBLE_ID is not defined or invalid");
        }
        boolean silenced = fields.has("COMMUNICATIONS")
                && ActivityAdd.communications(fields).isEmpty();
        if (silenced && ActivityAdd.NEED_COMMUNICATION.contains(before.kind().typeId())) {
            throw RestError.badRequest("", "The field COMMUNICATIONS is not defined or invalid");
        }
    }

    private static Activity changed(Activity before, JsonNode fields, Call call) {
        boolean called = fields.has("COMMUNICATIONS");
        List<Communication> communications = called ? ActivityAdd.communications(fields) : before.communications();
        long direction = number(fields, "DIRECTION", before.direction().code());
        return new Activity(
                before.id(),
                before.kind(),
                Direction.withCode(direction),
                text(fields, "COMPLETED", before.completed() ? "Y" : "N").equals("Y"),
                before.owner(),
                times(before.times(), fields, call),
                text(before.text(), fields),
                number(fields, "RESPONSIBLE_ID", before.authorId()),
                called
                        ? communications.stream()
                                .map(Communication::of)
                                .distinct()
                                .toList()
                        : before.bindings(),
                communications);
    }

    private static ActivityTimes times(ActivityTimes before, JsonNode fields, Call call) {
        return new ActivityTimes(
                ActivityAdd.moment(fields.path("START_TIME")).orElse(before.start()),
                ActivityAdd.moment(fields.path("END_TIME")).orElse(before.end()),
                before.created(),
                call.now());
    }

    private static ActivityText text(ActivityText before, JsonNode fields) {
        return new ActivityText(
                text(fields, "SUBJECT", before.subject()), text(fields, "DESCRIPTION", before.description()), (int)
                        number(fields, "DESCRIPTION_TYPE", before.format()));
    }

    private static String text(JsonNode fields, String name, String before) {
        return fields.has(name) ? fields.path(name).asText("") : before;
    }

    private static long number(JsonNode fields, String name, long before) {
        return fields.has(name) ? Params.integer(fields.path(name)) : before;
    }
}
