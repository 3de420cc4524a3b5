package io.napomni.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One period of a service paid by the month, quarter or year.
 *
 * @param number 0 for the first
 * @param startsOn first day
 * @param endsOn last day, inclusive
 */
public record ServicePeriod(SubjectRef contract, int number, LocalDate startsOn, LocalDate endsOn) {

    /**
     * The periods of a contract that start no later than the given day. Each start is counted from the first day of the
     * contract, never from the period before: 31.01, 28.02, 31.03 (RFC 7529, SKIP=BACKWARD). The last period is cut at
     * the end of the contract and none starts after it.
     *
     * @param months length of a period, at least 1
     * @param startsBy inclusive
     * @throws IllegalArgumentException if the length is below one month
     */
    public static List<ServicePeriod> of(
            SubjectRef contract, LocalDate first, Optional<LocalDate> endsOn, int months, LocalDate startsBy) {
        if (months < 1) {
            throw new IllegalArgumentException("a service period has at least one month, not " + months);
        }
        LocalDate last = endsOn.orElse(LocalDate.MAX);
        List<ServicePeriod> periods = new ArrayList<>();
        for (int k = 0; ; k++) {
            LocalDate start = first.plusMonths((long) k * months);
            if (start.isAfter(startsBy) || start.isAfter(last)) {
                return List.copyOf(periods);
            }
            LocalDate end = first.plusMonths((k + 1L) * months).minusDays(1);
            periods.add(new ServicePeriod(contract, k, start, end.isAfter(last) ? last : end));
        }
    }
}
