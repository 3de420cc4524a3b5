package io.napomni.testkit.fake.bitrix24.method.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.ActivityKind;
import io.napomni.testkit.fake.bitrix24.activity.ActivityText;
import io.napomni.testkit.fake.bitrix24.activity.ActivityTimes;
import io.napomni.testkit.fake.bitrix24.activity.Communication;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.activity.SentLetter;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.event.PortalEvent;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code crm.activity.add}: puts a call, meeting or letter into a card. A completed outgoing letter is sent to its
 * communications; any other is only kept.
 *
 * @see
 * <a
 *     href="https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-add.html">crm.activity.add</a>
 */
final class ActivityAdd implements RestMethod {
    static final Set<Integer> NEED_COMMUNICATION = Set.of(2);

    @Override
    public Result execute(Call call) {
        JsonNode fields = call.param("fields");
        ActivityKind kind = checked(call, fields);
        boolean sends = kind == ActivityKind.EMAIL
                && Params.integer(fields.path("DIRECTION")) == Direction.OUTGOING.code()
                && fields.path("COMPLETED").asText("").equals("Y");
        List<Communication> communications = communications(fields);
        if (sends && communications.isEmpty()) {
            throw refused("Email send error. \"To\" is not found");
        }
        if (NEED_COMMUNICATION.contains(kind.typeId()) && communications.isEmpty()) {
            throw refused("The field COMMUNICATIONS is not defined or invalid");
        }
        Activity activity = read(call, kind, fields, communications);
        call.data().putActivity(activity);
        call.happened(PortalEvent.of("ONCRMACTIVITYADD", activity.id()));
        if (sends) {
            call.data().activities().addLetter(letter(activity, fields));
        }
        return Result.of(Json.NODES.numberNode(activity.id()));
    }

    private static ActivityKind checked(Call call, JsonNode fields) {
        if (fields.path("SUBJECT").asText("").isEmpty()) {
            throw refused("The field SUBJECT is not defined or empty");
        }
        if (Params.integer(fields.path("RESPONSIBLE_ID")) <= 0) {
            throw refused("The field RESPONSIBLE_ID is not defined or invalid");
        }
        Owner owner = owner(fields);
        boolean known = EntityType.withId(owner.typeId())
                .filter(type -> call.data().items(type).contains(owner.id()))
                .isPresent();
        if (!known) {
            throw refused(
                    "Could not build binding. Please ensure that owner info and communications are defined correctly");
        }
        return ActivityKind.withTypeId(Params.integer(fields.path("TYPE_ID")))
                .orElseThrow(() -> refused("The field TYPE_ID is not defined or invalid"));
    }

    private static Activity read(Call call, ActivityKind kind, JsonNode fields, List<Communication> communications) {
        OffsetDateTime start = moment(fields.path("START_TIME")).orElse(call.now());
        OffsetDateTime end = moment(fields.path("END_TIME")).orElse(start);
        return new Activity(
                call.data().written().nextId(),
                kind,
                Direction.withCode(Params.integer(fields.path("DIRECTION"))),
                fields.path("COMPLETED").asText("").equals("Y"),
                owner(fields),
                new ActivityTimes(start, end, call.now(), call.now()),
                text(fields),
                Params.integer(fields.path("RESPONSIBLE_ID")),
                communications.stream().map(Communication::of).distinct().toList(),
                communications);
    }

    private static ActivityText text(JsonNode fields) {
        long format = Params.integer(fields.path("DESCRIPTION_TYPE"));
        return new ActivityText(
                fields.path("SUBJECT").asText(""),
                fields.path("DESCRIPTION").asText(""),
                format == 0 ? 1 : (int) format);
    }

    private static SentLetter letter(Activity activity, JsonNode fields) {
        return new SentLetter(
                activity.id(),
                activity.owner(),
                fields.path("SETTINGS").path("MESSAGE_FROM").asText(""),
                activity.communications().stream().map(Communication::value).toList(),
                activity.text());
    }

    static List<Communication> communications(JsonNode fields) {
        return Json.values(fields.path("COMMUNICATIONS")).stream()
                .filter(one -> !one.path("VALUE").asText("").isBlank())
                .map(one -> new Communication(
                        one.path("VALUE").asText(),
                        new Owner(
                                (int) Params.integer(one.path("ENTITY_TYPE_ID")),
                                Params.integer(one.path("ENTITY_ID")))))
                .toList();
    }

    private static Owner owner(JsonNode fields) {
        return new Owner((int) Params.integer(fields.path("OWNER_TYPE_ID")), Params.integer(fields.path("OWNER_ID")));
    }

    static Optional<OffsetDateTime> moment(JsonNode value) {
        return PortalTime.moment(value.asText(""));
    }

    private static RestError refused(String text) {
        return RestError.badRequest("", text);
    }
}
