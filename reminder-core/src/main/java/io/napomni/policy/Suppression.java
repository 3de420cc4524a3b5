package io.napomni.policy;

import io.napomni.action.Purpose;
import java.time.Instant;

/**
 * An address that gets no letters, or none of a kind.
 *
 * @param scope which letters are stopped
 * @param reason in words, without the address: {@code address-dead 550 5.1.1}, {@code asked for it on the phone}
 * @param since when it was put on the list, by the store's own clock
 * @param source who or what put it there
 */
public record Suppression(AddressMark address, Scope scope, String reason, Instant since, String source) {

    private static final String PREFIX = "scenario:";

    /** Which letters are stopped. */
    public sealed interface Scope {

        /** Every letter. */
        record All() implements Scope {}

        /** Advertising, and no letter about a contract. */
        record Promotional() implements Scope {}

        /** The letters of one scenario. */
        record OfScenario(String scenario) implements Scope {}

        /** Whether letters of this scenario, which serves this purpose, are stopped. */
        default boolean stops(String scenario, Purpose purpose) {
            if (this instanceof OfScenario of) {
                return of.scenario().equals(scenario);
            }
            return this instanceof All || purpose == Purpose.PROMOTIONAL;
        }

        /** As stores keep it: {@code all}, {@code promotional}, or {@code scenario:} and its name. */
        default String text() {
            if (this instanceof OfScenario of) {
                return PREFIX + of.scenario();
            }
            return this instanceof All ? "all" : "promotional";
        }

        /** @throws IllegalArgumentException if it is no such text */
        static Scope parse(String text) {
            if (text.startsWith(PREFIX) && text.length() > PREFIX.length()) {
                return new OfScenario(text.substring(PREFIX.length()));
            }
            return switch (text) {
                case "all" -> new All();
                case "promotional" -> new Promotional();
                default -> throw new IllegalArgumentException("no scope of a suppression: " + text);
            };
        }
    }
}
