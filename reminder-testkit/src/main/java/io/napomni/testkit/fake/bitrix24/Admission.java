package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.auth.TokenDesk;
import io.napomni.testkit.fake.bitrix24.limit.LeakyBucket;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import io.napomni.testkit.fake.bitrix24.wire.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets requests in: credentials first, then the block that the vendor may have put on, then the bucket of the address.
 */
final class Admission {
    private final PortalOptions options;
    private final TokenDesk tokens;
    private final Map<String, LeakyBucket> buckets = new ConcurrentHashMap<>();
    private final List<BeforeAnswer> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean overloaded = new AtomicBoolean();

    Admission(PortalOptions options, TokenDesk tokens) {
        this.options = options;
        this.tokens = tokens;
    }

    void add(BeforeAnswer listener) {
        listeners.add(listener);
    }

    void overload(boolean on) {
        overloaded.set(on);
    }

    /** How full the fullest bucket is. */
    long level() {
        return buckets.values().stream().mapToLong(LeakyBucket::level).max().orElse(0);
    }

    /** How many requests the buckets have refused. */
    long refused() {
        return refused.get();
    }

    /**
     * Lets a REST request in and says who it comes from.
     *
     * @throws RestError where the portal refuses
     */
    Caller admit(Incoming incoming, Route route) {
        Caller caller = route.secret().isEmpty() ? tokenHolder(incoming, route) : webhook(route);
        listeners.forEach(listener -> listener.asked(incoming.asked()));
        if (overloaded.get()) {
            throw KnownError.OVERLOAD_LIMIT.error();
        }
        if (!bucket(incoming.address()).accepts()) {
            refused.incrementAndGet();
            throw KnownError.QUERY_LIMIT_EXCEEDED.error();
        }
        return caller;
    }

    private LeakyBucket bucket(String address) {
        return buckets.computeIfAbsent(address, key -> new LeakyBucket(options.limits(), options.clock()));
    }

    private Caller webhook(Route route) {
        if (!route.secret().equals(options.secret()) || !route.user().equals(Long.toString(options.userId()))) {
            RestError unknown = KnownError.INVALID_CREDENTIALS.error();
            throw new RestError(options.wrongSecretStatus(), unknown.code(), unknown.description());
        }
        return Caller.webhook(options.userId(), options.scopes());
    }

    private Caller tokenHolder(Incoming incoming, Route route) {
        Params params = Params.of(incoming.asked().params());
        String token =
                route.isRest3() || !params.text("auth").isEmpty() ? params.text("auth") : params.text("access_token");
        if (token.isEmpty()) {
            throw KnownError.NO_AUTH_FOUND.error();
        }
        return tokens.caller(token);
    }
}
