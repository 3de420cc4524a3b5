package io.napomni.onec.wire;

import java.net.URI;
import java.time.Duration;

/**
 * A question ready to be sent.
 *
 * @param where for messages: the base and what is asked for
 * @param isLong whether some web servers may find the query too long
 */
record Ask<T>(
        URI address,
        String where,
        boolean isLong,
        Expected expected,
        Duration timeLimit,
        int largestAnswer,
        BodyReader<T> reader) {}
