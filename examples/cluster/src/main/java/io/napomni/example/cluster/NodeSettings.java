package io.napomni.example.cluster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a node is told by its environment.
 *
 * @param name of the node, unlike that of any other
 * @param database address of the PostgreSQL database
 * @param webhook of the portal
 * @param mailPort of the mail server on this machine
 * @param day at whose noon the node begins; empty for the real time
 * @param rate requests a second that the portal takes, a burst of twenty-five times as many
 * @param shares among how many the work is shared out
 * @param beat between signs of life, proposals and tries
 * @param lease how long a dead node's claims hold
 */
record NodeSettings(
        String name,
        String database,
        String webhook,
        int mailPort,
        Optional<LocalDate> day,
        int rate,
        int shares,
        Optional<Duration> beat,
        Duration lease) {

    static NodeSettings of(Map<String, String> environment) {
        return new NodeSettings(
                needed(environment, "NODE_NAME"),
                needed(environment, "NODE_DATABASE"),
                needed(environment, "NODE_WEBHOOK"),
                Integer.parseInt(needed(environment, "NODE_MAIL_PORT")),
                told(environment, "NODE_DAY").map(LocalDate::parse),
                told(environment, "NODE_RATE").map(Integer::parseInt).orElse(2),
                told(environment, "NODE_SHARES").map(Integer::parseInt).orElse(12),
                told(environment, "NODE_BEAT").map(Duration::parse),
                told(environment, "NODE_LEASE").map(Duration::parse).orElse(Duration.ofMinutes(20)));
    }

    private static Optional<String> told(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name));
    }

    private static String needed(Map<String, String> environment, String name) {
        return told(environment, name)
                .orElseThrow(() -> new IllegalArgumentException("the node is not told its " + name));
    }
}
