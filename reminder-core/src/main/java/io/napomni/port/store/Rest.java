package io.napomni.port.store;

import java.time.Duration;
import java.time.Instant;

/**
 * A channel rests, because what it carries was refused for who sends it or how much.
 *
 * @param until before this nothing is tried; after it, one letter is; kept to the microsecond, and no further away than its
 *     length by the store's clock, should this machine's be ahead
 * @param length how long it rests this time; the next rest may be longer
 * @param why the server's words, without addresses
 */
public record Rest(Instant until, Duration length, String why) {}
