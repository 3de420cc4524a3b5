package io.napomni.onec.wire;

import io.napomni.onec.query.CallForm;
import io.napomni.port.ConfigurationException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How a base is treated.
 *
 * @param zone of the base's clock: its dates have none, so nobody else can know it
 * @param limits of time and size
 * @param pageSize rows of a first page; later ones follow the bytes that came
 * @param concurrency questions at a time
 * @param sessions how sessions are used
 * @param allowedOnly leaves out what the user may not see; then "not found" does not mean "does not exist"
 * @param form where arguments of virtual tables stand at first
 * @param pause how to wait
 * @param chance spreads the waits before repetitions
 */
public record OneCOptions(
        ZoneId zone,
        Limits limits,
        int pageSize,
        int concurrency,
        SessionMode sessions,
        boolean allowedOnly,
        CallForm form,
        Pause pause,
        RandomGenerator chance) {

    /**
     * Of time and size.
     *
     * @param connect to open a connection
     * @param call from a question to the last byte of its answer; the first after a pause may take half a minute
     * @param virtualTable the same for virtual tables and the description of the base
     * @param patience longest sum of waits before one question is given up
     * @param largestAnswer in bytes; more is taken for an error
     */
    public record Limits(Duration connect, Duration call, Duration virtualTable, Duration patience, int largestAnswer) {
        /** @throws ConfigurationException if one is not positive */
        public Limits {
            if (!isPositive(connect)
                    || !isPositive(call)
                    || !isPositive(virtualTable)
                    || !isPositive(patience)
                    || largestAnswer < 1) {
                throw new ConfigurationException("The limits of the 1C base must be positive.");
            }
        }

        /** 10, 60 and 180 seconds, 5 minutes, 64 MB. */
        public static Limits standard() {
            return new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(180),
                    Duration.ofMinutes(5),
                    64 << 20);
        }

        private static boolean isPositive(Duration time) {
            return !time.isNegative() && !time.isZero();
        }
    }

    /** @throws ConfigurationException if a page has no row, or nothing may be asked */
    public OneCOptions {
        if (pageSize < 1 || concurrency < 1) {
            throw new ConfigurationException("The page size and the concurrency of the 1C base must be at least 1.");
        }
    }

    /** What suits most bases. */
    public static OneCOptions in(ZoneId zone) {
        return new OneCOptions(
                zone,
                Limits.standard(),
                50,
                1,
                SessionMode.AUTO,
                true,
                CallForm.PATH,
                wait -> Thread.sleep(wait.toMillis() + 1),
                () -> ThreadLocalRandom.current().nextLong());
    }

    /** The same with other limits. */
    public OneCOptions with(Limits other) {
        return new OneCOptions(zone, other, pageSize, concurrency, sessions, allowedOnly, form, pause, chance);
    }

    /** The same with another first page and another number of questions at a time. */
    public OneCOptions with(int rowsOfAPage, int atATime) {
        return new OneCOptions(zone, limits, rowsOfAPage, atATime, sessions, allowedOnly, form, pause, chance);
    }

    /** The same with another use of sessions. */
    public OneCOptions with(SessionMode other) {
        return new OneCOptions(zone, limits, pageSize, concurrency, other, allowedOnly, form, pause, chance);
    }

    /** The same with another form of calls. */
    public OneCOptions with(CallForm other) {
        return new OneCOptions(zone, limits, pageSize, concurrency, sessions, allowedOnly, other, pause, chance);
    }

    /** The same; a row that the user may not see makes the question fail. */
    public OneCOptions failingOnHiddenRows() {
        return new OneCOptions(zone, limits, pageSize, concurrency, sessions, false, form, pause, chance);
    }

    /** The same with another way to wait and other chance. */
    public OneCOptions with(Pause other, RandomGenerator dice) {
        return new OneCOptions(zone, limits, pageSize, concurrency, sessions, allowedOnly, form, other, dice);
    }
}
