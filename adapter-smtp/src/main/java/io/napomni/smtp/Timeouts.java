package io.napomni.smtp;

import java.time.Duration;

/**
 * How long to wait, each more than zero. A reply, and a TLS handshake, must begin within its time and be whole within
 * twice as long, so that a server that drips does not hold us.
 *
 * @param connect for the TCP connection
 * @param read for each reply but the last, and for the handshake
 * @param write for each piece to be taken off our hands
 * @param dot for the reply to the final dot. RFC 5321 section 4.5.3.2.6 asks for ten minutes: who gives up sooner
 *     makes doubts out of letters that arrive
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration dot) {

    /** @throws IllegalArgumentException if one of them is not positive or longer than a day */
    public Timeouts {
        check(connect);
        check(read);
        check(write);
        check(dot);
    }

    /** 10 s to connect, 30 s to read, 60 s to write, 600 s for the dot. */
    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(600));
    }

    private static void check(Duration wait) {
        if (wait.toMillis() < 1 || wait.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a time-out is at least a millisecond and at most a day");
        }
    }
}
