package io.napomni.testkit.fake.bitrix24.rest3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers kept for 24 hours under the {@code Idempotency-Key} of their request. Only successes are kept, and two
 * requests at the same time may both be executed,
 * as the vendor warns. Safe for use by several threads.
 *
 * <p>Source:
 * <a href="https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency">REST 3.0, repeated calls</a>.
 */
public final class IdempotencyKeys {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int LONGEST = 255;

    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    public IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * The kept answer, or that of executing.
     *
     * @throws RestError where the key is no key, or stands for another body
     */
    public Kept answered(Place place, ObjectNode body, Supplier<ObjectNode> execute) {
        if (!isKey(place.key())) {
            throw RestError.rest3(
                    400,
                    "INVALIDIDEMPOTENCYKEYEXCEPTION",
                    "Idempotency key must be a string of 1 to 255 printable ASCII characters");
        }
        Instant now = clock.instant();
        kept.values().removeIf(old -> !now.isBefore(old.since().plus(LIFE)));
        Kept before = kept.get(place);
        if (before == null) {
            Kept first = new Kept(body, execute.get(), now, false);
            kept.put(place, first);
            return first;
        }
        if (!before.body().equals(body)) {
            throw RestError.rest3(
                    422, "IDEMPOTENCYKEYREUSEDEXCEPTION", "Idempotency key was used with another request body");
        }
        return new Kept(body, before.answer(), before.since(), true);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST
                && key.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** Where a key is unique: one credential, its user and a method. */
    public record Place(String credential, String method, String key) {}

    /** An answer with the body that it answers. */
    public record Kept(ObjectNode body, ObjectNode answer, Instant since, boolean isReplayed) {}
}
