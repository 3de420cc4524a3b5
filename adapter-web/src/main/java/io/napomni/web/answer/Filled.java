package io.napomni.web.answer;

import io.napomni.answer.Wish;
import io.napomni.past.answer.Choice;
import io.napomni.web.Form;
import io.napomni.web.RefusedRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody filled in, right or wrong; shown again as it is if it was wrong.
 *
 * @param choice empty if none was made
 * @param goods wanted now, in words
 * @param amounts wanted now of what is left to ship, as typed, by the ids of their lines
 * @param day as the form has it
 * @param note what is wanted later
 * @param reason for the end
 */
record Filled(
        Optional<Choice> choice, String goods, Map<String, String> amounts, String day, String note, String reason) {

    /** What is shown again as it is; far more than is ever taken. */
    private static final int LONGEST = 8_000;

    private static final int LONGEST_AMOUNT = 40;

    static final Filled NOTHING = new Filled(Optional.empty(), "", Map.of(), "", "", "");

    static Filled of(Form form) {
        return new Filled(
                form.one("choice").flatMap(Word::of).map(Word::choice),
                words(form, "goods"),
                amounts(form),
                words(form, "day"),
                words(form, "note"),
                words(form, "reason"));
    }

    private static Map<String, String> amounts(Form form) {
        List<String> lines = form.all("line");
        List<String> typed = form.all("amount");
        boolean ours = lines.size() == typed.size()
                && lines.size() == Set.copyOf(lines).size()
                && typed.stream().allMatch(one -> one.length() <= LONGEST_AMOUNT);
        if (!ours) {
            throw new RefusedRequest(400, "the lines and their amounts are not as in any form of ours");
        }
        Map<String, String> amounts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            amounts.put(lines.get(i), typed.get(i));
        }
        return Map.copyOf(amounts);
    }

    private static String words(Form form, String name) {
        String words = form.one(name).orElse("");
        if (words.length() > LONGEST) {
            throw new RefusedRequest(413, "a field is too long");
        }
        return words;
    }

    /** Whether lines of what is left to ship are to be looked at. */
    boolean wantsLines() {
        return choice.filter(made -> made == Choice.PLACE_ORDER).isPresent()
                && amounts.values().stream().anyMatch(amount -> !amount.isBlank());
    }

    /**
     * What is wanted; empty if it cannot be told. Only what belongs to the choice is read.
     *
     * @param lines what was chosen from the list
     */
    Optional<Wish> wish(String lines) {
        return choice.flatMap(made -> switch (made) {
            case PLACE_ORDER -> Optional.of(Wish.order(lines, goods));
            case LATER -> date().map(date -> Wish.later(date, note));
            case TERMINATE -> Optional.of(Wish.termination(reason));
            case UNSUBSCRIBE -> Optional.empty();
        });
    }

    /** As browsers send it; by hand, where a browser knows no calendar, also as people write it: 31.12.2026. */
    private Optional<LocalDate> date() {
        String written = day.strip();
        try {
            return written.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}")
                    ? Optional.of(dotted(written.split("\\.", -1)))
                    : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static LocalDate dotted(String[] parts) {
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    /** What is missing, by its name in the template. */
    Trouble missing() {
        return choice.isEmpty() ? Trouble.NO_CHOICE : Trouble.NO_DAY;
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "Filled[" + choice + "]";
    }
}
