package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.limit.Spent;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls to one portal, within its limits. Safe for several threads; all that use one portal should share one client,
 * because the limits are the portal's.
 *
 * @see <a href="https://apidocs.bitrix24.com/limits.html">the vendor's limits</a>
 */
public final class RestClient {
    /** Most commands that a batch may have. */
    public static final int LONGEST_BATCH = 50;

    static final String BATCH = "batch";
    /** Whoever is about to write holds claims, so limits are not waited for longer than this. */
    private static final Duration WRITING_PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final PortalOptions options;
    private final Exchange http;
    private final Caller caller;
    private final Gate gate;
    private final Retries retries;
    private final Envelope envelope;
    private final BatchReader batches;
    private final Duration patience;

    /** Makes a client; nothing is sent yet. */
    public RestClient(Access access, Clock clock, PortalOptions options) {
        this(access, clock, options, new Exchange(options.connectTimeout(), options.callTimeout()));
    }

    private RestClient(Access access, Clock clock, PortalOptions options, Exchange http) {
        this.clock = clock;
        this.options = options;
        this.http = http;
        this.caller = new Caller(access, clock, http);
        this.gate = new Gate(access, options, clock);
        this.retries = new Retries(gate, new Backoff(clock, options.chance()));
        this.envelope = new Envelope(access);
        this.batches = new BatchReader(envelope, gate);
        this.patience = options.patience();
    }

    /**
     * A client of the same portal that calls in the name of one of its users: the portal obeys that user's rights. It asks
     * at the address of this client, whatever came together with the token; a token that has expired is not renewed.
     *
     * @param token as a page in a card brings it, good for an hour
     */
    public RestClient inNameOf(Secret token) {
        return new RestClient(new UserToken(envelope.access(), token), clock, options, http);
    }

    /** Host of the portal, with the port if one was given. */
    public String portal() {
        return envelope.access().portal();
    }

    /** Portal and method, as errors name them. */
    public String where(String method) {
        return envelope.where(method);
    }

    /** A reading that does not give up at the first passing trouble. */
    public Reply read(String method, Map<String, ?> parameters) {
        return retries.reading(where(method), patience, () -> send(method, Set.of(method), parameters, patience));
    }

    /** Readings in one request. The commands must change nothing, since the whole may be repeated. */
    public BatchReply readAll(List<Command> commands) {
        return readAll(commands, false);
    }

    /** The same, asked once: for whom a person waits, who can ask again himself. */
    public BatchReply readOnce(List<Command> commands) {
        Map<String, ?> body = body(commands, false);
        return batches.read(commands, false, send(BATCH, methods(commands), body, patience));
    }

    /** Like {@link #readAll}, ended at the first command that fails. */
    public BatchReply readUntilFailure(List<Command> commands) {
        return readAll(commands, true);
    }

    private BatchReply readAll(List<Command> commands, boolean halt) {
        Map<String, ?> body = body(commands, halt);
        Reply reply = retries.reading(where(BATCH), patience, () -> send(BATCH, methods(commands), body, patience));
        return batches.read(commands, halt, reply);
    }

    /**
     * Waits until a batch of this method may be written. Empty when it may; ask before anything is begun, and do not
     * dawdle between.
     */
    public Optional<PortalError> admit(String method) {
        return gate.enter(where(method), Set.of(BATCH, method), WRITING_PATIENCE);
    }

    /**
     * Commands that change something, in one request, after {@link #admit}. It is repeated only when the portal has
     * certainly not begun it.
     */
    public BatchReply write(List<Command> commands) {
        Map<String, ?> body = body(commands, false);
        var attempts = new Object() {
            private int made;
        };
        Reply reply = retries.writing(
                where(BATCH),
                WRITING_PATIENCE,
                () -> attempts.made++ == 0
                        ? exchange(BATCH, body)
                        : send(BATCH, methods(commands), body, WRITING_PATIENCE));
        return batches.read(commands, false, reply);
    }

    /** The same for a single call. */
    public Optional<PortalError> admitted(String method) {
        return gate.enter(where(method), Set.of(method), WRITING_PATIENCE);
    }

    /**
     * After {@link #admitted}, a call of REST 3.0 that the portal does once, however often it is asked with the same key
     * within a day: so it is repeated after every passing trouble, even when its answer was lost.
     *
     * @param key 1 to 255 printable ASCII characters
     * @see <a href="https://apidocs.bitrix24.com/api-reference/rest-v3.html">REST 3.0</a>
     */
    public Reply once(String method, Map<String, ?> parameters, String key) {
        Doubtful doubtful = new Doubtful();
        return doubtful.over(retries.reading(
                where(method),
                WRITING_PATIENCE,
                () -> (doubtful.isFirst() ? Optional.<PortalError>empty() : admitted(method))
                        .<Reply>map(Reply.Failed::new)
                        .orElseGet(() -> doubtful.noted(learnt(method, caller.callOnce(method, parameters, key))))));
    }

    private Reply send(String method, Set<String> methods, Map<String, ?> body, Duration longestWait) {
        return gate.enter(where(method), methods, longestWait)
                .<Reply>map(Reply.Failed::new)
                .orElseGet(() -> exchange(method, body));
    }

    private Reply exchange(String method, Map<String, ?> body) {
        return learnt(method, caller.call(method, body));
    }

    private Reply learnt(String method, Reply reply) {
        if (reply instanceof Reply.Ok ok) {
            gate.note(method, Spent.from(ok.time()));
            return ok;
        }
        return new Reply.Failed(gate.learn(method, ((Reply.Failed) reply).error()));
    }

    private static Set<String> methods(List<Command> commands) {
        Set<String> methods = new TreeSet<>(Set.of(BATCH));
        commands.forEach(command -> methods.add(command.method()));
        return methods;
    }

    private static Map<String, ?> body(List<Command> commands, boolean halt) {
        if (commands.isEmpty() || commands.size() > LONGEST_BATCH) {
            throw new IllegalArgumentException("a batch has 1 to 50 commands");
        }
        Map<String, String> lines = new LinkedHashMap<>();
        commands.forEach(command -> lines.put(command.name(), command.line()));
        return Map.of("halt", halt ? 1 : 0, "cmd", lines);
    }
}
