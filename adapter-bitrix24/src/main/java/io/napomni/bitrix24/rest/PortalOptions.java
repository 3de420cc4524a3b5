package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.limit.Pause;
import io.napomni.bitrix24.limit.RequestPace;
import io.napomni.port.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How a portal is treated.
 *
 * @param burst requests that may follow one another without a pause; the vendor gives 50, on Enterprise plans 250
 * @param perSecond requests a second after that; 2, on Enterprise plans 5
 * @param operatingSeconds working time of one method in ten minutes after which the portal refuses it; 480 in the cloud
 * @param connectTimeout to open a connection
 * @param callTimeout from a request to the last byte of its answer; the cloud itself gives up after 60 seconds
 * @param patience longest wait for a limit to pass before a reading is given up
 * @param pause how to wait
 * @param chance spreads the waits before repetitions
 * @param pace counts the requests instead of burst and rate; empty for a count of this process
 */
public record PortalOptions(
        int burst,
        int perSecond,
        int operatingSeconds,
        Duration connectTimeout,
        Duration callTimeout,
        Duration patience,
        Pause pause,
        RandomGenerator chance,
        Optional<RequestPace> pace) {

    /** @throws ConfigurationException if a number is not positive, or the burst is below the rate */
    public PortalOptions {
        boolean times = isPositive(connectTimeout) && isPositive(callTimeout) && isPositive(patience);
        if (!times || perSecond < 1 || operatingSeconds < 10 || burst <= perSecond) {
            throw new ConfigurationException("The limits of the Bitrix24 portal must be positive,"
                    + " the burst above the rate, and the operating time at least 10 seconds.");
        }
    }

    /** What every plan but Enterprise allows. */
    public static PortalOptions standard() {
        return new PortalOptions(
                50,
                2,
                480,
                Duration.ofSeconds(10),
                Duration.ofSeconds(75),
                Duration.ofMinutes(12),
                wait -> Thread.sleep(wait.toMillis() + 1),
                () -> ThreadLocalRandom.current().nextLong(),
                Optional.empty());
    }

    /** What Enterprise plans allow. */
    public static PortalOptions enterprise() {
        return standard().withRate(250, 5);
    }

    /** The same with other limits of requests. */
    public PortalOptions withRate(int newBurst, int newPerSecond) {
        return new PortalOptions(
                newBurst, newPerSecond, operatingSeconds, connectTimeout, callTimeout, patience, pause, chance, pace);
    }

    /** The same with another time limit of one call. */
    public PortalOptions withCallTimeout(Duration timeout) {
        return new PortalOptions(
                burst, perSecond, operatingSeconds, connectTimeout, timeout, patience, pause, chance, pace);
    }

    /** The same with another longest wait for a limit to pass. */
    public PortalOptions withPatience(Duration longest) {
        return new PortalOptions(
                burst, perSecond, operatingSeconds, connectTimeout, callTimeout, longest, pause, chance, pace);
    }

    /** The same with another way to wait. */
    public PortalOptions withPause(Pause another) {
        return new PortalOptions(
                burst, perSecond, operatingSeconds, connectTimeout, callTimeout, patience, another, chance, pace);
    }

    /** The same with other chance. */
    public PortalOptions withChance(RandomGenerator another) {
        return new PortalOptions(
                burst, perSecond, operatingSeconds, connectTimeout, callTimeout, patience, pause, another, pace);
    }

    /** The same, its requests counted elsewhere, for all nodes that talk to the portal. */
    public PortalOptions withPace(RequestPace another) {
        return new PortalOptions(
                burst,
                perSecond,
                operatingSeconds,
                connectTimeout,
                callTimeout,
                patience,
                pause,
                chance,
                Optional.of(another));
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
