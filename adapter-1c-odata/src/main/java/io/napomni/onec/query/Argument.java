package io.napomni.onec.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An argument of a virtual table: a literal, or a text that 1C reads as an expression. */
record Argument(String name, String value, boolean isText) {
    /** What web servers cut, turn round or refuse inside a path, encoded or not. */
    private static final Pattern UNFIT = Pattern.compile("[?\\\\+/%#\\p{Cntrl}]");

    static Argument typed(String name, Literal value) {
        return new Argument(name, value.text(), false);
    }

    static Argument text(String name, String value) {
        return new Argument(name, value, true);
    }

    private String quoted() {
        return isText ? Literal.quoted(value) : value;
    }

    String inQuery(CallForm form) {
        return form == CallForm.BARE_QUERY ? value : quoted();
    }

    static String call(String function, List<Argument> arguments) {
        return arguments.stream()
                .map(each -> each.name() + "=" + each.quoted())
                .collect(Collectors.joining(",", function + "(", ")"));
    }

    static boolean fitsPath(String segment) {
        return segment.length() <= Limits.SEGMENT && !UNFIT.matcher(segment).find();
    }
}
