package io.napomni.scenario.dunning;

import io.napomni.calendar.Delay;
import io.napomni.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a company wants its dunning.
 *
 * @param companyName the sender, as letters name it
 * @param language of letters and of what colleagues read; Russian or English
 * @param condition which documents
 * @param ladder when, and who is told
 * @param grouping how many letters
 * @param reserve what letters say of goods kept for the customer; empty for nothing
 * @param cooldown between two letters about one document; the second may go on the day on which it is complete
 * @param coldStart how many effects the first run may begin; empty for no cap
 * @param taskFor who gets the tasks and messages of documents without a manager; empty blocks them
 */
public record DunningTerms(
        String companyName,
        Locale language,
        DunningCondition condition,
        DunningLadder ladder,
        Grouping grouping,
        Optional<ReserveNotice> reserve,
        Delay cooldown,
        OptionalInt coldStart,
        Optional<String> taskFor) {

    /** How many letters the first run sends unless the company says otherwise. */
    public static final int COLD_START = 50;

    private static final int COOLDOWN_IN_WORKING_DAYS = 3;

    /**
     * The preset of a wholesale company: orders on or after the first day, settled one by one, posted, not called off,
     * nothing paid, more than three working days old. One letter lists all of a customer's and says that the reserve will
     * be lifted.
     *
     * @param startsOn the day on which reminding begins; older orders are left alone
     */
    public static DunningTerms unpaidOrders(
            String companyName, Locale language, LocalDate startsOn, WorkCalendar calendar) {
        Delay moreThanThree = Delay.moreThan(Delay.workingDays(3, calendar));
        return of(
                        companyName,
                        language,
                        DunningCondition.nothingPaid(startsOn, calendar),
                        DunningLadder.of(DunningLevel.letter("unpaid", moreThanThree)))
                .withReserve(ReserveNotice.withoutDay());
    }

    /**
     * One letter for each customer and run, nothing said of a reserve, three working days between two letters about one
     * document, at most fifty effects in the first run.
     */
    public static DunningTerms of(
            String companyName, Locale language, DunningCondition condition, DunningLadder ladder) {
        return new DunningTerms(
                companyName,
                language,
                condition,
                ladder,
                Grouping.PER_CUSTOMER,
                Optional.empty(),
                Delay.workingDays(COOLDOWN_IN_WORKING_DAYS, condition.calendar()),
                OptionalInt.of(COLD_START),
                Optional.empty());
    }

    /** The same for other documents. */
    public DunningTerms withCondition(DunningCondition other) {
        return new DunningTerms(companyName, language, other, ladder, grouping, reserve, cooldown, coldStart, taskFor);
    }

    /** The same at other times. */
    public DunningTerms withLadder(DunningLadder other) {
        return new DunningTerms(
                companyName, language, condition, other, grouping, reserve, cooldown, coldStart, taskFor);
    }

    /** The same with letters grouped otherwise. */
    public DunningTerms withGrouping(Grouping other) {
        return new DunningTerms(companyName, language, condition, ladder, other, reserve, cooldown, coldStart, taskFor);
    }

    /** The same with a word about the reserve. */
    public DunningTerms withReserve(ReserveNotice notice) {
        Optional<ReserveNotice> said = Optional.of(notice);
        return new DunningTerms(companyName, language, condition, ladder, grouping, said, cooldown, coldStart, taskFor);
    }

    /** The same with another time between two letters about one document. */
    public DunningTerms withCooldown(Delay other) {
        return new DunningTerms(companyName, language, condition, ladder, grouping, reserve, other, coldStart, taskFor);
    }

    /** The same with another cap for first runs; empty for none. */
    public DunningTerms withColdStart(OptionalInt other) {
        return new DunningTerms(companyName, language, condition, ladder, grouping, reserve, cooldown, other, taskFor);
    }

    /** The same with a person for the tasks of documents without a manager. */
    public DunningTerms withTaskFor(String personId) {
        Optional<String> person = Optional.of(personId);
        return new DunningTerms(
                companyName, language, condition, ladder, grouping, reserve, cooldown, coldStart, person);
    }
}
