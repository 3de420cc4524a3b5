package io.napomni.port.upkeep;

import io.napomni.past.PastView;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long things are kept after their last change. Tidying away never lets anything happen twice, so the periods are a
 * matter of law, of space, and of how far back people look.
 *
 * @param register what was done or given up; what is left of it is a hash, for ever
 * @param journal lines of the journal
 * @param runs how past runs went; the last ten of each scenario stay
 * @param holds after the last day of a hold
 * @param approvals after a person let something go; what still waits for one stays however old it is
 * @param buckets places in caps and in quotas of a day; those of a named batch stay
 * @param answers what customers were asked and have answered, after the end of the links and the last answer
 */
public record Retention(
        Period register, Period journal, Period runs, Period holds, Period approvals, Period buckets, Period answers) {

    /** So many of a scenario's last runs stay, because guards ask how they went. */
    public static final int RUNS = 10;

    /** @throws IllegalArgumentException if the register or the buckets are kept for less than caps look back, or if a period is negative */
    public Retention {
        for (Period one : List.of(register, journal, runs, holds, approvals, buckets, answers)) {
            if (one.isNegative()) {
                throw new IllegalArgumentException("a period of retention is no less than nothing, not " + one);
            }
        }
        for (Period one : List.of(register, buckets)) {
            if (leastDays(one) <= PastView.CONTACT_DAYS) {
                throw new IllegalArgumentException("caps look back " + PastView.CONTACT_DAYS
                        + " days, so the register and the buckets are kept longer than that, not " + one);
            }
        }
    }

    private static long leastDays(Period period) {
        LocalDate february = LocalDate.of(2026, 2, 1);
        return ChronoUnit.DAYS.between(february, february.plus(period));
    }

    /** The register for three years, within which claims may be made in court; the rest for one; buckets for ninety days. */
    public static Retention standard() {
        Period year = Period.ofYears(1);
        return new Retention(Period.ofYears(3), year, year, year, year, Period.ofDays(90), year);
    }
}
