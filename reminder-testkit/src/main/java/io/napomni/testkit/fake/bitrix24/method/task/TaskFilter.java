package io.napomni.testkit.fake.bitrix24.method.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.data.PortalTask;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filter of {@code tasks.task.list}: id, title with {@code %} and {@code _}, responsible and bindings. Fields it
 * does not know are ignored.
 */
final class TaskFilter {
    private static final Pattern KEY = Pattern.compile("(!|<=?|>=?|)([A-Z_]+)");

    private TaskFilter() {}

    static Predicate<PortalTask> of(JsonNode filter) {
        Predicate<PortalTask> all = task -> true;
        for (Map.Entry<String, JsonNode> entry : filter.properties()) {
            Matcher key = KEY.matcher(entry.getKey());
            if (key.matches()) {
                List<String> wanted = Json.values(entry.getValue()).stream()
                        .map(value -> value.asText())
                        .toList();
                all = all.and(condition(key.group(1), key.group(2), wanted));
            }
        }
        return all;
    }

    private static Predicate<PortalTask> condition(String prefix, String field, List<String> wanted) {
        return switch (field) {
            case "ID" -> task -> holds(prefix, task.id(), wanted);
            case "RESPONSIBLE_ID" -> task -> holds(prefix, task.responsibleId(), wanted);
            case "TITLE" -> task -> isNot(prefix) != wanted.stream().anyMatch(title -> like(task.title(), title));
            case "UF_CRM_TASK" ->
                task -> isNot(prefix) != task.bindings().stream().anyMatch(wanted::contains);
            default -> task -> true;
        };
    }

    private static boolean isNot(String prefix) {
        return prefix.equals("!");
    }

    private static boolean holds(String prefix, long actual, List<String> wanted) {
        if (prefix.isEmpty() || isNot(prefix)) {
            return isNot(prefix) != wanted.contains(Long.toString(actual));
        }
        return wanted.stream().allMatch(text -> compared(prefix, actual, text));
    }

    private static boolean compared(String prefix, long actual, String text) {
        long bound = text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
        return switch (prefix) {
            case "<" -> actual < bound;
            case "<=" -> actual <= bound;
            case ">" -> actual > bound;
            default -> actual >= bound;
        };
    }

    private static boolean like(String title, String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(character -> regex.append(
                        character == '%'
                                ? ".*"
                                : character == '_' ? "." : Pattern.quote(Character.toString(character))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(title.toLowerCase(Locale.ROOT))
                .matches();
    }
}
