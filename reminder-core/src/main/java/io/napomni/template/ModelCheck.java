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
    private static final String TOO_DEEP = " is nested deeper than " + Limits.MODEL_DEPTH;

    private ModelCheck() {}

    /** @throws TemplateException naming the first variable that is wrong */
    static void check(String label, Declared declared, Map<String, Object> model) {
        String problem = map(declared, model, 0);
        if (!problem.equals(FINE)) {
            throw new TemplateException("the letter for " + label + " cannot be made: " + problem.substring(1));
        }
    }

    private static String value(@Nullable Declared declared, Object value, int depth) {
        if (declared != null && !declared.kind().fits(value)) {
            String kind = declared.kind().word();
            return " must be of the kind " + kind + " and is a "
                    + value.getClass().getSimpleName();
        }
        if (value instanceof String text) {
            return text.length() <= Limits.MODEL_TEXT ? FINE : " is longer than " + Limits.MODEL_TEXT + " characters";
        }
        if (value instanceof Number number) {
            return Numbers.isShowable(number) ? FINE : " is no number of the JDK's, not finite, or has too many digits";
        }
        if (value instanceof Map<?, ?> map) {
            return map(declared, map, depth + 1);
        }
        if (value instanceof List<?> list) {
            return list(declared, list, depth + 1);
        }
        return value instanceof Boolean || isTime(value) ? FINE : foreign(value);
    }

    private static String foreign(Object value) {
        return " is a " + value.getClass().getName()
                + "; only texts, numbers, booleans, java.time dates, and maps and lists of these may be in a letter";
    }

    private static boolean isTime(Object value) {
        return value instanceof Temporal && value.getClass().getPackageName().equals("java.time");
    }

    private static String map(@Nullable Declared declared, Map<?, ?> map, int depth) {
        if (depth > Limits.MODEL_DEPTH) {
            return TOO_DEEP;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            if (!(entry.getKey() instanceof String name)) {
                return " has a name that is no text";
            }
            Declared member = declared == null ? null : declared.members().get(name);
            String problem = value == null ? FINE : value(member, value, depth);
            if (!problem.equals(FINE)) {
                return "." + name + problem;
            }
        }
        return declared == null ? FINE : missing(declared, map);
    }

    private static String missing(Declared declared, Map<?, ?> map) {
        for (String name : declared.required()) {
            if (map.get(name) == null) {
                return "." + name + " is missing";
            }
        }
        return FINE;
    }

    private static String list(@Nullable Declared declared, List<?> list, int depth) {
        if (depth > Limits.MODEL_DEPTH) {
            return TOO_DEEP;
        }
        Declared each = declared == null ? null : declared.item();
        int at = 0;
        for (Object item : list) {
            String problem = item == null ? " is null" : value(each, item, depth);
            if (!problem.equals(FINE)) {
                return "[" + at + "]" + problem;
            }
            at++;
        }
        return FINE;
    }
}
