package io.napomni.smtp.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * How much goes through a channel at a time.
 *
 * @param connections 1 to 50 at the same time; each is opened when there is a letter for it
 * @param lettersPerConnection 1 to 100; then a new connection is made
 * @param channel for all letters of this executor; empty for no limit
 * @param domain for the letters to any one domain; empty for no limit
 * @param longestWait so long a run waits for the channel's rate, at most; what would wait longer is left to the next
 *     run. Who waits for a domain's rate is deferred at once, so that others pass
 */
public record Traffic(
        int connections,
        int lettersPerConnection,
        Optional<Rate> channel,
        Optional<Rate> domain,
        Duration longestWait) {

    /** @throws IllegalArgumentException if a number is out of bounds */
    public Traffic {
        if (connections < 1 || connections > 50) {
            throw new IllegalArgumentException("Connections at a time must be between 1 and 50.");
        }
        if (lettersPerConnection < 1 || lettersPerConnection > 100) {
            throw new IllegalArgumentException(
                    "Letters per connection must be between 1 and 100: more looks like a flood to mail servers.");
        }
        if (longestWait.isNegative()) {
            throw new IllegalArgumentException("The longest wait for a rate must not be negative.");
        }
    }

    /** One connection, 100 letters each, no limits of our own, waits of at most a minute. */
    public static Traffic usual() {
        return new Traffic(1, 100, Optional.empty(), Optional.empty(), Duration.ofMinutes(1));
    }

    /** The same over more connections, or fewer. */
    public Traffic over(int connections) {
        return new Traffic(connections, lettersPerConnection, channel, domain, longestWait);
    }

    /** The same with longer or shorter connections. */
    public Traffic lettersEach(int letters) {
        return new Traffic(connections, letters, channel, domain, longestWait);
    }

    /** The same with a rate for all letters. */
    public Traffic atMost(Rate rate) {
        return new Traffic(connections, lettersPerConnection, Optional.of(rate), domain, longestWait);
    }

    /** The same with a rate for the letters to any one domain. */
    public Traffic atMostForADomain(Rate rate) {
        return new Traffic(connections, lettersPerConnection, channel, Optional.of(rate), longestWait);
    }

    /** The same, waiting so long for the channel's rate. */
    public Traffic waiting(Duration longest) {
        return new Traffic(connections, lettersPerConnection, channel, domain, longest);
    }
}
