package io.napomni.testkit.fake.bitrix24.query;

import io.napomni.testkit.fake.bitrix24.row.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One comparison of a field with the wanted values. Text is compared without regard to case, as the portal's database
 * does.
 *
 * @param wanted in stored form; an empty list asks for items where nothing is set
 */
record FieldCondition(String field, Operator operator, List<Object> wanted) implements Predicate<Row> {
    @Override
    public boolean test(Row row) {
        List<?> actual = Values.of(row, field);
        return switch (operator) {
            case EQUAL, IN -> isOneOf(actual);
            case NOT_EQUAL, NOT_IN -> !isOneOf(actual);
            case LIKE -> isLike(actual, FieldCondition::anywhere);
            case NOT_LIKE -> !isLike(actual, FieldCondition::anywhere);
            case LIKE_PATTERN -> isLike(actual, FieldCondition::pattern);
            case NOT_LIKE_PATTERN -> !isLike(actual, FieldCondition::pattern);
            case AT_LEAST -> isOrdered(actual, order -> order >= 0);
            case MORE -> isOrdered(actual, order -> order > 0);
            case AT_MOST -> isOrdered(actual, order -> order <= 0);
            case LESS -> isOrdered(actual, order -> order < 0);
        };
    }

    private boolean isOneOf(List<?> actual) {
        if (wanted.isEmpty()) {
            return actual.isEmpty() && operator != Operator.IN && operator != Operator.NOT_IN;
        }
        return actual.stream().anyMatch(one -> wanted.stream().anyMatch(want -> Values.compare(one, want) == 0));
    }

    private boolean isOrdered(List<?> actual, IntPredicate order) {
        return actual.stream().anyMatch(one -> wanted.stream().anyMatch(want -> order.test(Values.compare(one, want))));
    }

    private boolean isLike(List<?> actual, Function<String, Pattern> likeness) {
        return wanted.stream()
                .map(want -> likeness.apply(want.toString()))
                .anyMatch(pattern -> actual.stream()
                        .anyMatch(one -> pattern.matcher(one.toString().toLowerCase(Locale.ROOT))
                                .matches()));
    }

    private static Pattern anywhere(String text) {
        return pattern("%" + text + "%");
    }

    private static Pattern pattern(String text) {
        String regex = Arrays.stream(text.toLowerCase(Locale.ROOT).split("%", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
