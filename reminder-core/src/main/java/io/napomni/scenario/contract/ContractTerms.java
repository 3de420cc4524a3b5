package io.napomni.scenario.contract;

import io.napomni.model.Segment;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a company wants its contract reminders.
 *
 * @param companyName the sender, as letters name it
 * @param language of letters, notes and tasks; Russian or English
 * @param thresholds for contracts of no special segment
 * @param bySegment for contracts of a segment; all need as many renewal stages
 * @param cooldownDays whole days between two letters of one kind about one contract
 * @param quietDays for so many days after a call, a letter of the customer's or a meeting no letter goes, where the library
 *     can ask for those; 0 for none
 * @param coldStart how many effects the first run of a scenario may begin; empty for no cap
 * @param anchoredFrom contracts whose end or last shipment is older are left alone; {@link LocalDate#MIN} for none
 * @param taskFor who gets the tasks of contracts without a manager; empty blocks them
 */
public record ContractTerms(
        String companyName,
        Locale language,
        ContractThresholds thresholds,
        Map<Segment, ContractThresholds> bySegment,
        int cooldownDays,
        int quietDays,
        OptionalInt coldStart,
        LocalDate anchoredFrom,
        Optional<String> taskFor) {

    /** How many letters the first run sends unless the company says otherwise. */
    public static final int COLD_START = 50;

    /** As long as after the answer that places an order. */
    public static final int QUIET_DAYS = 14;

    /** Copies the map. */
    public ContractTerms {
        bySegment = Map.copyOf(bySegment);
    }

    /** Two months and three, a fortnight between letters, at most fifty in the first run. */
    public static ContractTerms of(String companyName, Locale language) {
        return new ContractTerms(
                companyName,
                language,
                ContractThresholds.standard(),
                Map.of(),
                14,
                QUIET_DAYS,
                OptionalInt.of(COLD_START),
                LocalDate.MIN,
                Optional.empty());
    }

    /** The same with other thresholds. */
    public ContractTerms withThresholds(ContractThresholds other) {
        return new ContractTerms(
                companyName, language, other, bySegment, cooldownDays, quietDays, coldStart, anchoredFrom, taskFor);
    }

    /** The same with thresholds of their own for some segments. */
    public ContractTerms withSegments(Map<Segment, ContractThresholds> other) {
        return new ContractTerms(
                companyName, language, thresholds, other, cooldownDays, quietDays, coldStart, anchoredFrom, taskFor);
    }

    /** The same with another cooldown, in whole days. */
    public ContractTerms withCooldownDays(int other) {
        return new ContractTerms(
                companyName, language, thresholds, bySegment, other, quietDays, coldStart, anchoredFrom, taskFor);
    }

    /** The same with another time of quiet after a contact, in whole days; 0 for none. */
    public ContractTerms withQuietDays(int other) {
        return new ContractTerms(
                companyName, language, thresholds, bySegment, cooldownDays, other, coldStart, anchoredFrom, taskFor);
    }

    /** The same with another cap for first runs; empty for none. */
    public ContractTerms withColdStart(OptionalInt other) {
        return new ContractTerms(
                companyName, language, thresholds, bySegment, cooldownDays, quietDays, other, anchoredFrom, taskFor);
    }

    /** The same, leaving older contracts alone. */
    public ContractTerms withAnchoredFrom(LocalDate firstInclusive) {
        return new ContractTerms(
                companyName,
                language,
                thresholds,
                bySegment,
                cooldownDays,
                quietDays,
                coldStart,
                firstInclusive,
                taskFor);
    }

    /** The same with a person for the tasks of contracts without a manager. */
    public ContractTerms withTaskFor(String personId) {
        return new ContractTerms(
                companyName,
                language,
                thresholds,
                bySegment,
                cooldownDays,
                quietDays,
                coldStart,
                anchoredFrom,
                Optional.of(personId));
    }
}
