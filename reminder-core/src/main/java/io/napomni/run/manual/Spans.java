package io.napomni.run.manual;

import io.napomni.wording.LetterLanguage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** How long ago, how long between, in words. */
record Spans(LetterLanguage language, UnaryOperator<String> text) {

    private static final int WEEK = 7;

    /** {@code 12 дней назад}; whole weeks from two on as weeks. */
    String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days < 2) {
            return text.apply(days < 1 ? "today" : "yesterday");
        }
        boolean weeks = days > WEEK && days % WEEK == 0;
        return text.apply("ago").replace("{0}", weeks ? count("weeks", days / WEEK) : count("days", days));
    }

    /** {@code двух месяцев}: whole months as rules count them, else days. */
    String between(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        int months = (int) ChronoUnit.MONTHS.between(first, last);
        boolean whole = months > 0
                && (first.plusMonths(months).equals(last)
                        || last.minusMonths(months).equals(first));
        return whole ? months(months) : days(ChronoUnit.DAYS.between(first, last));
    }

    private String months(int months) {
        String[] named = text.apply("span.months").split("\\|", -1);
        return months <= named.length
                ? named[months - 1]
                : text.apply("span.more").replace("{0}", Integer.toString(months));
    }

    private String days(long days) {
        return form("span.days", days).replace("{0}", Long.toString(days));
    }

    /** A number and its noun. */
    String count(String noun, long number) {
        return number + " " + form(noun, number);
    }

    private String form(String key, long number) {
        String[] forms = text.apply(key).split("\\|", -1);
        return forms[Math.min(language.form(BigDecimal.valueOf(number)), forms.length - 1)];
    }
}
