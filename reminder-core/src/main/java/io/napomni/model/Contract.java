package io.napomni.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract with a customer.
 *
 * @param number as printed on it
 * @param startsOn first day
 * @param endsOn last day, inclusive; empty for a contract without an end
 * @param closed whether it has been ended or cancelled before its time
 * @param managerId who looks after it
 */
public record Contract(
        SubjectRef ref,
        String number,
        CustomerRef customer,
        Segment segment,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        boolean closed,
        Optional<String> managerId) {}
