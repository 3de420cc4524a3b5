package io.napomni.jdbc.base;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that inserts a row, to be made one that inserts many.
 *
 * @param before up to {@code VALUES}
 * @param row in brackets
 * @param after what goes for all rows
 */
record Values(String before, String row, String after) {

    private static final Pattern FIRST_ROW = Pattern.compile("(?s)(.*?VALUES )(\\([^()]*\\))(.*)");

    static Values of(String sql) {
        Matcher matcher = FIRST_ROW.matcher(sql);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no row of values in " + sql);
        }
        if (Numbered.PARAMETER.matcher(matcher.group(3)).results().anyMatch(found -> isOfRow(number(found)))) {
            throw new IllegalArgumentException("behind the rows nothing can be of one of them: " + sql);
        }
        return new Values(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** For so many rows of so many arguments, which follow each other. */
    String times(int rows, int arguments) {
        StringBuilder sql = new StringBuilder(before);
        for (int i = 0; i < rows; i++) {
            int skipped = i * arguments;
            sql.append(i == 0 ? "" : ", ")
                    .append(Numbered.PARAMETER.matcher(row).replaceAll(found -> "?" + shifted(found, skipped)));
        }
        return sql.append(after).toString();
    }

    private static int shifted(MatchResult found, int by) {
        return isOfRow(number(found)) ? number(found) + by : number(found);
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    /** Those of the transaction are the same for all. */
    private static boolean isOfRow(int number) {
        return number > Tx.OWN_PARAMETERS;
    }
}
