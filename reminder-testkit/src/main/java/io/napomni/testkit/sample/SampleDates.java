package io.napomni.testkit.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** The dates of one contract, made up to fit its kind on a given day. */
record SampleDates(Optional<LocalDate> begin, Optional<LocalDate> end, Optional<LocalDate> lastShipment) {
    private static final int LONGEST_CADENCE = 45;

    static SampleDates of(SampleKind kind, LocalDate today, int cadence, Random chance) {
        Days days = new Days(today, chance);
        LocalDate recent = today.minusDays(chance.nextInt(cadence));
        return switch (kind) {
            case HEALTHY -> of(days.ago(LONGEST_CADENCE, 500), days.ahead(70, 700), recent);
            case ENDS_SOON, TERMINATED -> of(days.ago(300, 700), days.ahead(1, 55), recent);
            case STOCK_LIES, NOTHING_LEFT -> of(days.ago(200, 700), days.ahead(70, 500), days.ago(95, 180));
            case BOTH -> of(days.ago(300, 700), days.ahead(1, 55), days.ago(95, 180));
            case ENDED -> of(days.ago(400, 900), days.ago(1, 300), days.ago(301, 399));
            case CLOSED -> of(days.ago(400, 900), days.ago(1, 300), days.ago(301, 390));
            case OPEN_ENDED -> new SampleDates(days.some(200, 900), Optional.empty(), Optional.of(recent));
            case NOT_YET_SHIPPED -> neverShipped(days.ago(5, 55), days.ahead(200, 400));
            case NEVER_SHIPPED -> neverShipped(days.ago(100, 300), days.ahead(100, 400));
            case WITHOUT_DATES -> new SampleDates(Optional.empty(), Optional.empty(), Optional.empty());
            case END_BEFORE_BEGIN -> of(days.ago(20, 60), days.ago(300, 400), recent);
        };
    }

    private static SampleDates of(LocalDate begin, LocalDate end, LocalDate shipped) {
        return new SampleDates(Optional.of(begin), Optional.of(end), Optional.of(shipped));
    }

    private static SampleDates neverShipped(LocalDate begin, LocalDate end) {
        return new SampleDates(Optional.of(begin), Optional.of(end), Optional.empty());
    }

    /** Days around today. */
    private record Days(LocalDate today, Random chance) {
        LocalDate ago(int least, int most) {
            return today.minusDays(least + chance.nextInt(most - least + 1));
        }

        LocalDate ahead(int least, int most) {
            return today.plusDays(least + chance.nextInt(most - least + 1));
        }

        Optional<LocalDate> some(int least, int most) {
            return Optional.of(ago(least, most));
        }
    }
}
