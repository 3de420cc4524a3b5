package io.napomni.benchmarks.rules;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A contract as plain dates, the record over which rule engines are usually compared: what all contestants share, reading
 * the memory, weighs little in it.
 */
public record Dated(SubjectRef ref, CustomerRef customer, LocalDate endsOn, LocalDate shippedOn) {

    private static final LocalDate TODAY = Contracts.TODAY;
    private static final SubjectRef REF = new SubjectRef("b24", "deal", "1");
    private static final CustomerRef CUSTOMER = new CustomerRef("b24", "company", "1");

    /** So many contracts, always the same for the same seed; one in ten is due by either rule of the seed. */
    static List<Dated> list(int count, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        return LongStream.range(0, count).mapToObj(i -> one(dice)).toList();
    }

    private static Dated one(SplittableRandom dice) {
        LocalDate end = TODAY.plusDays(dice.nextInt(10) == 0 ? dice.nextLong(0, 61) : dice.nextLong(70, 1000));
        LocalDate last = TODAY.minusDays(dice.nextInt(10) == 0 ? dice.nextLong(100, 420) : dice.nextLong(0, 85));
        return new Dated(REF, CUSTOMER, end, last);
    }

    /** The two conditions of the seed, as Java that every engine can call; thresholds are worked out once. */
    public static final class Conditions {

        private static final LocalDate IN_TWO_MONTHS = TODAY.plusMonths(2);
        private static final LocalDate THREE_MONTHS_AGO = TODAY.minusMonths(3);

        private Conditions() {}

        /** It ends in two months or less. */
        public static boolean endsSoon(Dated contract) {
            return !contract.endsOn().isAfter(IN_TWO_MONTHS)
                    && !contract.endsOn().isBefore(TODAY);
        }

        /** Nothing was shipped for three months or more. */
        public static boolean waits(Dated contract) {
            return !contract.shippedOn().isAfter(THREE_MONTHS_AGO);
        }
    }
}
