package io.napomni.web.answer;

import io.napomni.web.answer.LeftToShip.Line;
import io.napomni.wording.LetterLanguage;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is left to ship, and how much of each somebody has typed.
 *
 * @param lines that are shown, each once
 * @param typed as it was, by the id of its line
 */
record Basket(List<Line> lines, Map<String, String> typed) {

    /**
     * More would be a catalogue. So many lines with the longest names, quantities and units are what
     * {@link io.napomni.answer.AnswerLimits#GOODS_LENGTH} has room for.
     */
    private static final int MOST_LINES = 30;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 20;

    /** Keeps what can be ordered, by its first mention. */
    static Basket of(List<Line> left, Map<String, String> typed) {
        Map<String, Line> byId = new LinkedHashMap<>();
        left.stream().filter(line -> line.left().isPositive()).limit(MOST_LINES).forEach(line -> {
            byId.putIfAbsent(line.id(), line);
        });
        return new Basket(List.copyOf(byId.values()), typed);
    }

    /** Why it cannot be taken as it is. */
    Optional<Trouble> trouble() {
        List<String> ids = lines.stream().map(Line::id).toList();
        boolean stranger =
                typed.entrySet().stream().anyMatch(one -> !ids.contains(one.getKey()) && !isNothing(one.getValue()));
        if (stranger) {
            return Optional.of(Trouble.NO_LINE);
        }
        if (typed.values().stream().anyMatch(one -> Amount.of(one).isEmpty())) {
            return Optional.of(Trouble.NO_AMOUNT);
        }
        return lines.stream().anyMatch(this::isTooMuch) ? Optional.of(Trouble.TOO_MUCH) : Optional.empty();
    }

    private static boolean isNothing(String typed) {
        return Amount.of(typed).filter(amount -> amount.signum() == 0).isPresent();
    }

    private boolean isTooMuch(Line line) {
        return amount(line).compareTo(line.left().amount()) > 0;
    }

    /** Zero where nothing can be read. */
    private BigDecimal amount(Line line) {
        return Amount.of(typed.getOrDefault(line.id(), "")).orElse(BigDecimal.ZERO);
    }

    /** A line for each of the goods wanted. */
    String wanted(LetterLanguage language) {
        return lines.stream()
                .filter(line -> amount(line).signum() > 0)
                .map(line -> name(line) + ": " + Amount.written(amount(line), unit(line), language))
                .collect(Collectors.joining("\n"));
    }

    /** For the page; what was typed is shown again as it was. */
    List<Map<String, Object>> model(LetterLanguage language) {
        return lines.stream()
                .map(line -> Map.<String, Object>of(
                        "id", line.id(),
                        "name", name(line),
                        "left", Amount.written(line.left().amount(), unit(line), language),
                        "amount", typed.getOrDefault(line.id(), ""),
                        "wrong", isWrong(line)))
                .toList();
    }

    private boolean isWrong(Line line) {
        return Amount.of(typed.getOrDefault(line.id(), "")).isEmpty() || isTooMuch(line);
    }

    private static String name(Line line) {
        return clean(line.name(), LONGEST_NAME);
    }

    private static String unit(Line line) {
        return clean(line.left().unit(), LONGEST_UNIT);
    }

    /** On one line and short, whatever a colleague has typed; in the spelling of answers, which may be the longer one. */
    private static String clean(String typed, int most) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
