package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Answer;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.port.ReminderException;
import io.napomni.port.SourceException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call and its answer. A worn token is renewed, and a renamed portal followed, once each: in both cases the portal
 * has certainly not begun the call.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html">when to renew</a>
 */
final class Caller {
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Access access;
    private final Envelope envelope;
    private final Clock clock;
    private final Exchange http;
    private volatile Optional<URI> movedTo = Optional.empty();

    Caller(Access access, Clock clock, Exchange http) {
        this.access = access;
        this.envelope = new Envelope(access);
        this.clock = clock;
        this.http = http;
    }

    Reply call(String method, Map<String, ?> parameters) {
        return withPass(method, pass -> post(method, pass.address(method), JSON, pass.signed(parameters)));
    }

    /** A call of REST 3.0 which the portal does once, however often it comes with this key within a day. */
    Reply callOnce(String method, Map<String, ?> parameters, String idempotencyKey) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey);
        return withPass(method, pass -> post(method, pass.addressOfThree(method), headers, pass.signed(parameters)));
    }

    private Reply withPass(String method, Function<Pass, Reply> call) {
        try {
            Pass pass = here(access.pass());
            Reply reply = call.apply(pass);
            if (is(ErrorKind.MOVED, reply) && movedTo.isPresent()) {
                reply = call.apply(here(pass));
            }
            return access.isRenewable() && is(ErrorKind.WORN, reply) ? call.apply(here(access.renewed(pass))) : reply;
        } catch (SourceException serverOfTokensIsDown) {
            return without(ErrorKind.UNREACHABLE, method, serverOfTokensIsDown);
        } catch (ReminderException noPass) {
            return without(ErrorKind.CREDENTIALS, method, noPass);
        }
    }

    /** Nothing was sent, since there was nothing to open the portal with. */
    private Reply without(ErrorKind kind, String method, ReminderException why) {
        return new Reply.Failed(PortalError.of(envelope.where(method), kind, access.quote(why.getMessage())));
    }

    private Pass here(Pass pass) {
        return movedTo.map(pass::at).orElse(pass);
    }

    private static boolean is(ErrorKind kind, Reply reply) {
        return reply instanceof Reply.Failed failed && failed.error().kind() == kind;
    }

    private Reply post(String method, URI address, Map<String, String> headers, Map<String, ?> parameters) {
        Answer answer = http.post(address, headers, JsonCodec.write(parameters));
        if (answer instanceof Answer.Missed missed) {
            ErrorKind kind = missed.neverSent() ? ErrorKind.UNREACHABLE : ErrorKind.LOST;
            return new Reply.Failed(PortalError.of(envelope.where(method), kind, missed.why()));
        }
        Answer.Received received = (Answer.Received) answer;
        Reply reply = envelope.read(method, received);
        if (!(reply instanceof Reply.Failed failed)) {
            return reply;
        }
        if (failed.error().kind() == ErrorKind.MOVED) {
            received.location().flatMap(named -> NewAddress.in(address, named)).ifPresent(this::follow);
        }
        return received.retryAfter()
                .flatMap(named -> Backoff.named(named, clock.instant()))
                .<Reply>map(time -> new Reply.Failed(failed.error().notBefore(time)))
                .orElse(reply);
    }

    private void follow(URI origin) {
        if (!movedTo.equals(Optional.of(origin))) {
            LOG.warn(
                    "The Bitrix24 portal {} has been renamed to {}. It is read there from now on;"
                            + " configure the new address.",
                    access.portal(),
                    origin.getAuthority());
            movedTo = Optional.of(origin);
            access.moved(origin);
        }
    }
}
