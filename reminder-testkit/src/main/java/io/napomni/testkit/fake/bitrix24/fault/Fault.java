package io.napomni.testkit.fake.bitrix24.fault;

import io.napomni.testkit.fake.bitrix24.wire.PhpJson;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** One way in which a call can go wrong. Those that replace the answer happen before the call is executed unless {@link #afterExecuting} is asked for. */
public final class Fault {
    private final boolean executes;
    private final UnaryOperator<Reply> distortion;

    private Fault(boolean executes, UnaryOperator<Reply> distortion) {
        this.executes = executes;
        this.distortion = distortion;
    }

    /** A refusal with this status, code and description. */
    public static Fault error(int status, String code, String description) {
        return instead(Reply.json(status, PhpJson.write(new RestError(status, code, description).body())));
    }

    public static Fault internalError() {
        return error(500, "INTERNAL_SERVER_ERROR", "Internal server error");
    }

    /** 503: refused before execution, the only failure that is always safe to repeat. */
    public static Fault queryLimitExceeded() {
        return error(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
    }

    /** 503 with the same status as the one above, but a block that a person must lift. */
    public static Fault overloadLimit() {
        return error(503, "OVERLOAD_LIMIT", "REST API is blocked due to overload.");
    }

    public static Fault operationTimeLimit() {
        return error(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.");
    }

    /** 502 with a page of HTML, as a proxy in front of the portal sends it. */
    public static Fault badGateway() {
        return instead(Reply.html(502, "Bad Gateway"));
    }

    public static Fault gatewayTimeout() {
        return instead(Reply.html(504, "Gateway Time-out"));
    }

    /** The connection is closed without an answer. */
    public static Fault dropped() {
        return new Fault(false, reply -> reply.withDelivery(Delivery.NOTHING));
    }

    /** A complete HTTP answer whose JSON ends in the middle. */
    public static Fault truncatedJson() {
        return new Fault(
                true,
                reply -> reply.withBody(reply.body().substring(0, reply.body().length() / 2)));
    }

    /** The connection is closed in the middle of the body. */
    public static Fault cutOff() {
        return new Fault(true, reply -> reply.withDelivery(Delivery.CUT_OFF));
    }

    /** Half of the body, a pause, the other half. */
    public static Fault slowBody(Duration pause) {
        return new Fault(true, reply -> reply.withPause(pause));
    }

    public static Fault emptyBody() {
        return new Fault(true, reply -> reply.withBody(""));
    }

    /** The right JSON, called text/html. */
    public static Fault wrongContentType() {
        return new Fault(true, reply -> reply.withContentType(Reply.HTML));
    }

    /** The same failure, but the call has been executed: what a client must not repeat if it writes. */
    public Fault afterExecuting() {
        return new Fault(true, distortion);
    }

    /** Whether the call is executed before it goes wrong. */
    public boolean executes() {
        return executes;
    }

    /** What becomes of the answer. */
    public Reply distorted(Reply reply) {
        return distortion.apply(reply);
    }

    private static Fault instead(Reply other) {
        return new Fault(false, reply -> other);
    }
}
