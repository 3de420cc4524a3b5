package io.napomni.testkit.fake.bitrix24.method.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.event.Robot;
import io.napomni.testkit.fake.bitrix24.event.Robots;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/**
 * {@code bizproc.robot.add}, {@code .delete}, {@code .list}, and {@code bizproc.event.send}.
 *
 * <p>Source:
 * <a href="https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-add.html">robots</a>.
 */
final class RobotMethods {
    private RobotMethods() {}

    static Result add(Call call) {
        Params params = call.params();
        String code = code(params);
        if (!Json.isTruthy(params.get("NAME"))) {
            throw invalid("Empty activity NAME!");
        }
        String handler = HandlerUrl.of(params, "HANDLER");
        boolean waits = params.text("USE_SUBSCRIPTION").equals("Y");
        if (!robots(call).add(new Robot(code, handler, waits))) {
            throw RestError.badRequest(
                    "ERROR_ACTIVITY_ALREADY_INSTALLED", "Activity or Automation rule already installed!");
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    static Result delete(Call call) {
        if (!robots(call).delete(code(call.params()))) {
            throw RestError.badRequest("ERROR_ACTIVITY_NOT_FOUND", "Activity or Robot not found!");
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    static Result list(Call call) {
        ArrayNode codes = Json.array();
        robots(call).codes().forEach(codes::add);
        return Result.of(codes);
    }

    static Result send(Call call) {
        Params params = call.params();
        boolean known = robots(call)
                .answer(params.text("EVENT_TOKEN"), params.get("RETURN_VALUES"), params.text("LOG_MESSAGE"));
        if (!known) {
            throw new RestError(403, "ACCESS_DENIED", "Access denied!");
        }
        return Result.of(Json.NODES.booleanNode(true));
    }

    private static String code(Params params) {
        String code = params.text("CODE");
        if (code.isEmpty()) {
            throw invalid("Empty activity code!");
        }
        if (!code.matches("[a-zA-Z0-9._-]+")) {
            throw invalid("Wrong activity code!");
        }
        return code;
    }

    private static RestError invalid(String why) {
        return RestError.badRequest("ERROR_ACTIVITY_VALIDATION_FAILURE", why);
    }

    private static Robots robots(Call call) {
        return call.data().subscribers().robots();
    }
}
