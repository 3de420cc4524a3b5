package io.napomni.jdbc.base;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters are numbered, as JDBC wants it.
 *
 * @param sql with plain parameters
 * @param numbers which argument, counted from 1, stands at each of them
 */
record Numbered(String sql, List<Integer> numbers) {

    static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    static Numbered of(String sql) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
            matcher.appendReplacement(plain, "?");
        }
        return new Numbered(matcher.appendTail(plain).toString(), List.copyOf(numbers));
    }
}
