package io.napomni.answer;

import java.time.LocalDate;

/**
 * What may be answered, and for how long reminders rest then.
 *
 * @param orderRestDays for so many days after "place an order" the letter is not followed by another of its scenario
 * @param proposedDays a page proposes "later" so many days from today
 * @param latestDays "later" is at most so many days from today; at least one day in any case
 * @param textLength the longest text in the customer's own words, in characters
 */
public record AnswerLimits(int orderRestDays, int proposedDays, int latestDays, int textLength) {

    /** The longest list of goods that are chosen on a page, in characters; beside the customer's own words. */
    public static final int GOODS_LENGTH = 5000;

    /** @throws IllegalArgumentException if a limit is below 1, or if the proposed day is later than the latest */
    public AnswerLimits {
        if (orderRestDays < 1 || proposedDays < 1 || latestDays < proposedDays || textLength < 1) {
            throw new IllegalArgumentException(
                    "limits of answers are at least 1, and no day after the latest is proposed");
        }
    }

    /** Fourteen days of rest, "later" in thirty days and at most in half a year, a thousand characters. */
    public static AnswerLimits standard() {
        return new AnswerLimits(14, 30, 182, 1000);
    }

    /** The days that a page offers for "later". */
    public LaterDays later(LocalDate today) {
        return new LaterDays(today.plusDays(1), today.plusDays(latestDays), today.plusDays(proposedDays));
    }
}
