package io.napomni.testkit.fake.onec.table;

import io.napomni.testkit.fake.onec.data.Window;
import io.napomni.testkit.fake.onec.schema.VirtualTable;
import io.napomni.testkit.fake.onec.wire.Options;
import io.napomni.testkit.fake.onec.wire.Refusal;
import io.napomni.testkit.fake.onec.wire.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A virtual table with its parameters, which stand in the brackets of the path or, in the query form, among the
 * options of the address.
 *
 * @param parameters by name; texts without their outer quotes, inner ones single again
 */
public record VirtualCall(VirtualTable table, Map<String, String> parameters) {
    private static final List<String> NAMES = List.of(
            "Period", "StartPeriod", "EndPeriod", "Condition", "AccountCondition", "Dimensions", "ExtraDimensions");
    private static final Pattern DATE = Pattern.compile("datetime'(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)'");
    private static final String BEHIND = "\0";

    public VirtualCall {
        parameters = Map.copyOf(parameters);
    }

    /** Whether a segment of a path names a virtual table at all. */
    public static Optional<VirtualTable> named(String name) {
        return Stream.of(VirtualTable.values())
                .filter(table -> table.function().equals(name))
                .findFirst();
    }

    /**
     * The call in a path and the options after it.
     *
     * @throws Refusal 400, code 21, for an argument in brackets that no table has
     */
    public static VirtualCall of(VirtualTable table, Segment segment, Options options) {
        Map<String, String> parameters = new TreeMap<>();
        NAMES.forEach(name -> options.text(name).ifPresent(value -> parameters.put(name, unquoted(value.strip()))));
        for (String argument : segment.argumentList()) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals).strip();
            if (equals < 0 || !NAMES.contains(name)) {
                throw new Refusal(400, 21, "Неверный параметр " + name + " функции " + table.function());
            }
            parameters.put(name, unquoted(argument.substring(equals + 1).strip()));
        }
        return new VirtualCall(table, parameters);
    }

    /** A text that is there and not empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** Until when records count: before Period for balances, to the end of Period or EndPeriod for the others. */
    Window until() {
        String before = switch (table) {
            case BALANCE -> date("Period").orElse(Window.ALL.until());
            case SLICE_LAST -> date("Period").map(VirtualCall::including).orElse(Window.ALL.until());
            case SLICE_FIRST -> Window.ALL.until();
            default -> date("EndPeriod").map(VirtualCall::including).orElse(Window.ALL.until());
        };
        String from = switch (table) {
            case SLICE_FIRST -> date("Period").orElse(Window.ALL.from());
            case TURNOVERS -> date("StartPeriod").orElse(Window.ALL.from());
            default -> Window.ALL.from();
        };
        return new Window(from, before);
    }

    /** From when records are turnover and no longer opening balance. */
    String start() {
        return table == VirtualTable.BALANCE_AND_TURNOVERS
                ? date("StartPeriod").orElse(Window.ALL.from())
                : Window.ALL.from();
    }

    private Optional<String> date(String name) {
        return text(name).map(value -> {
            Matcher matcher = DATE.matcher(value);
            if (!matcher.matches()) {
                throw new Refusal(
                        400, 1, "Не удалось разобрать строку '" + value + "' как значение типа Edm.DateTime!");
            }
            return matcher.group(1);
        });
    }

    private static String including(String date) {
        return date + BEHIND;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }
}
