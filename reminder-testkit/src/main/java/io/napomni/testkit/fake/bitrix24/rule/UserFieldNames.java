package io.napomni.testkit.fake.bitrix24.rule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the name of a user field in the database becomes its name in {@code crm.item.*}.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/index.html">Field Naming Conventions</a>
 */
public final class UserFieldNames {
    private static final Pattern PARTS = Pattern.compile("UF_CRM_(?:(\\d+)_(?=.))?(.+)");
    private static final Pattern MIXED = Pattern.compile("(?=.*[A-Z])(?=.*\\d).*");

    private UserFieldNames() {}

    /**
     * The name in {@code crm.item.*}: {@code UF_CRM_3_DIGIT} is {@code ufCrm3Digit}, where letters and digits are mixed
     * only the prefix changes.
     *
     * @throws IllegalArgumentException for what is no name of a user field
     */
    public static String itemName(String upperName) {
        Matcher parts = PARTS.matcher(upperName);
        if (!parts.matches()) {
            throw new IllegalArgumentException("user field '" + upperName + "' does not begin with UF_CRM_");
        }
        String kind = parts.group(1) == null ? "" : parts.group(1);
        String rest = parts.group(2);
        if (rest.matches("\\d+")) {
            return "ufCrm" + kind + "_" + rest;
        }
        if (MIXED.matcher(rest).matches()) {
            return "ufCrm_" + (kind.isEmpty() ? "" : kind + "_") + rest;
        }
        return "ufCrm" + kind + camel(rest);
    }

    private static String camel(String words) {
        return Stream.of(words.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
