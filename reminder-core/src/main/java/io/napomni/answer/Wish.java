package io.napomni.answer;

import io.napomni.past.answer.Choice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer has filled in on the page of a letter.
 *
 * @param wantedOn the day on which goods are wanted, for {@link Choice#LATER} only
 * @param goods what was chosen from a list of the page's, a line each, for {@link Choice#PLACE_ORDER} only; perhaps empty
 * @param text in the customer's own words: goods and quantities, a reason; perhaps empty
 */
public record Wish(Choice choice, Optional<LocalDate> wantedOn, String goods, String text) {

    /**
     * @throws IllegalArgumentException if a day is missing or too much, if goods are too much, or if it is no choice of
     *     the three
     */
    public Wish {
        if (choice == Choice.UNSUBSCRIBE || wantedOn.isPresent() != (choice == Choice.LATER)) {
            throw new IllegalArgumentException("a wish is one of the three choices, and LATER alone has a day");
        }
        if (choice != Choice.PLACE_ORDER && !goods.isEmpty()) {
            throw new IllegalArgumentException("goods are chosen where an order is placed, and nowhere else");
        }
    }

    /** Goods are wanted now. */
    public static Wish order(String text) {
        return order("", text);
    }

    /** Goods are wanted now, some of them chosen from a list. */
    public static Wish order(String goods, String text) {
        return new Wish(Choice.PLACE_ORDER, Optional.empty(), goods, text);
    }

    /** Goods are wanted on a later day. */
    public static Wish later(LocalDate day, String text) {
        return new Wish(Choice.LATER, Optional.of(day), "", text);
    }

    /** The contract should end. */
    public static Wish termination(String text) {
        return new Wish(Choice.TERMINATE, Optional.empty(), "", text);
    }

    /** All that was said: the goods that were chosen, then the customer's own words. */
    String said() {
        return goods.isEmpty() || text.isEmpty() ? goods + text : goods + "\n\n" + text;
    }

    /** Leaves out what the customer wrote. */
    @Override
    public String toString() {
        return "Wish[" + choice.word() + "]";
    }
}
