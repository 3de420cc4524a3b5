package io.napomni.template;

import io.napomni.port.TemplateException;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Limits;
import io.napomni.template.wording.Numbers;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the model of a letter with what its template declares, and keeps out everything that could do more than be
 * shown. Says where a value stands, never what it is.
 */
final class ModelCheck {

    private static final String FINE = "";

    private ModelCheck() {}

    /** @throws TemplateException naming the first variable that is wrong */
    static void check(String label, Declared declared, Map<String, Object> model) {
        String problem = content(model, 0);
        if (problem.equals(FINE)) {
            problem = shape(declared, model);
        }
        if (!problem.equals(FINE)) {
            throw new TemplateException("the letter for " + label + " cannot be made: " + problem.substring(1));
        }
    }

    private static String content(@Nullable Object value, int depth) {
        if (depth > Limits.MODEL_DEPTH) {
            return " is nested deeper than " + Limits.MODEL_DEPTH;
        }
        if (value instanceof String text) {
            return text.length() <= Limits.MODEL_TEXT ? FINE : " is longer than " + Limits.MODEL_TEXT + " characters";
        }
        if (value instanceof Number number) {
            return Numbers.isShowable(number) ? FINE : " is no number of the JDK's, not finite, or has too many digits";
        }
        if (value instanceof Map<?, ?> map) {
            return members(map, depth);
        }
        if (value instanceof List<?> list) {
            return items(list, depth);
        }
        return value == null || value instanceof Boolean || isTime(value)
                ? FINE
                : " is a " + value.getClass().getName()
                        + "; only texts, numbers, booleans, java.time dates, and maps and lists of these may be in a letter";
    }

    private static boolean isTime(Object value) {
        return value instanceof Temporal && value.getClass().getPackageName().equals("java.time");
    }

    private static String members(Map<?, ?> map, int depth) {
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                return " has a name that is no text";
            }
            String problem = content(member.getValue(), depth + 1);
            if (!problem.equals(FINE)) {
                return "." + name + problem;
            }
        }
        return FINE;
    }

    private static String items(List<?> list, int depth) {
        int at = 0;
        for (Object item : list) {
            String problem = item == null ? " is null" : content(item, depth + 1);
            if (!problem.equals(FINE)) {
                return "[" + at + "]" + problem;
            }
            at++;
        }
        return FINE;
    }

    private static String shape(Declared declared, Object value) {
        if (!declared.kind().fits(value)) {
            return " must be of the kind " + declared.kind().word() + " and is a "
                    + value.getClass().getSimpleName();
        }
        if (value instanceof Map<?, ?> map) {
            return memberShapes(declared, map);
        }
        return value instanceof List<?> list ? itemShapes(declared.item(), list) : FINE;
    }

    private static String memberShapes(Declared declared, Map<?, ?> map) {
        for (Map.Entry<String, Declared> member : declared.members().entrySet()) {
            Object value = map.get(member.getKey());
            boolean optional = member.getValue().optional();
            String problem = value != null ? shape(member.getValue(), value) : optional ? FINE : " is missing";
            if (!problem.equals(FINE)) {
                return "." + member.getKey() + problem;
            }
        }
        return FINE;
    }

    private static String itemShapes(Declared declared, List<?> list) {
        int at = 0;
        for (Object item : list) {
            String problem = shape(declared, item);
            if (!problem.equals(FINE)) {
                return "[" + at + "]" + problem;
            }
            at++;
        }
        return FINE;
    }
}
