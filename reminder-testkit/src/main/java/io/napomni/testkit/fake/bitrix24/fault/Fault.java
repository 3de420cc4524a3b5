package io.napomni.testkit.fake.bitrix24.fault;

import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.PhpJson;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * One way in which a call can go wrong. Those that replace the answer happen before the call is executed unless
 * {@link #afterExecuting} is asked for.
 */
public final class Fault {
    private final boolean executes;
    private final UnaryOperator<Reply> distortion;

    private Fault(boolean executes, UnaryOperator<Reply> distortion) {
        this.executes = executes;
        this.distortion = distortion;
    }

    /** One of the errors that the documentation names. */
    public static Fault of(KnownError known) {
        return of(known.error());
    }

    /** A refusal with this status, code and description. */
    public static Fault error(int status, String code, String description) {
        return of(new RestError(status, code, description));
    }

    /** A refusal whose code is a JSON number, like 0. */
    public static Fault numericError(int status, int code, String description) {
        return instead(Reply.json(
                status,
                PhpJson.write(new RestError(status, "", description).body().put("error", code))));
    }

    /** {@code {"error":""}} under status 200, which looks like a success to whoever asks for the status alone. */
    public static Fault emptyErrorWith200() {
        return json(200, "{\"error\":\"\"}");
    }

    /** This text, called JSON. */
    public static Fault json(int status, String text) {
        return instead(Reply.json(status, text));
    }

    public static Fault internalError() {
        return of(KnownError.INTERNAL_SERVER_ERROR);
    }

    /** 503: refused before execution, the only failure that is always safe to repeat. */
    public static Fault queryLimitExceeded() {
        return of(KnownError.QUERY_LIMIT_EXCEEDED);
    }

    /** 503 with the same status as the one above, but a block that a person must lift. */
    public static Fault overloadLimit() {
        return of(KnownError.OVERLOAD_LIMIT);
    }

    public static Fault operationTimeLimit() {
        return of(KnownError.OPERATION_TIME_LIMIT);
    }

    /** A page of HTML, as a server in front of the portal sends it. */
    public static Fault html(int status, String reason) {
        return instead(Reply.html(status, reason));
    }

    /** 502 with a page of HTML. */
    public static Fault badGateway() {
        return html(502, "Bad Gateway");
    }

    /** 504 with a page of HTML. */
    public static Fault gatewayTimeout() {
        return html(504, "Gateway Time-out");
    }

    /** 302 to another address, whatever was asked. */
    public static Fault moved(URI to) {
        return instead(Reply.moved(to));
    }

    /**
     * A body that goes on for this many bytes, inside a text that is never closed; streamed, and its length is not
     * announced.
     */
    public static Fault huge(long bytes) {
        return instead(Reply.json(200, "{\"result\":\"").withFilling(bytes));
    }

    /** Lists in lists, this many deep. */
    public static Fault deepJson(int depth) {
        return json(200, "{\"result\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
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

    /** A complete HTTP answer whose JSON ends after this many bytes. */
    public static Fault truncatedAt(int bytes) {
        return new Fault(
                true,
                reply -> reply.withBody(
                        reply.body().substring(0, Math.min(bytes, reply.body().length()))));
    }

    /** The connection is closed in the middle of the body. */
    public static Fault cutOff() {
        return new Fault(true, reply -> reply.withDelivery(Delivery.CUT_OFF));
    }

    /** Half of the body, a pause, the other half. */
    public static Fault slowBody(Duration pause) {
        return new Fault(true, reply -> reply.withPause(pause));
    }

    /** One byte of the body at a time with a pause after each, to the end or until the client or the portal closes. */
    public static Fault dribble(Duration pause) {
        return new Fault(true, reply -> reply.withDelivery(Delivery.DRIBBLED).withPause(pause));
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

    private static Fault of(RestError error) {
        return instead(Reply.json(error.status(), PhpJson.write(error.body())));
    }

    private static Fault instead(Reply other) {
        return new Fault(false, reply -> other);
    }
}
