package io.napomni.template.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tag names.
 *
 * @param up how many scopes outwards ({@code ../})
 * @param names steps inwards; none means the item itself ({@code this})
 */
public record VariablePath(int up, List<String> names) implements Argument {

    /** A name as people write it: letters of any script, digits, {@code _}; blanks only inside. */
    public static final String NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?: [\\p{L}\\p{M}\\p{N}_]+)*";

    private static final String STEP = "(?:[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*|\\[" + NAME + "])";

    public static final String PATTERN = "(?:\\.\\./)*" + STEP + "(?:\\." + STEP + ")*";

    private static final Pattern STEPS = Pattern.compile(STEP);

    public static VariablePath parse(String written) {
        int up = 0;
        while (written.startsWith("../", 3 * up)) {
            up++;
        }
        List<String> names = new ArrayList<>();
        Matcher steps = STEPS.matcher(written);
        while (steps.find()) {
            names.add(bare(steps.group()));
        }
        if (names.get(0).equals("this")) {
            names.remove(0);
        }
        return new VariablePath(up, List.copyOf(names));
    }

    /** One spelling for й and й, so that a name typed on any keyboard is found. */
    public static String spelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String bare(String step) {
        return spelling(step.startsWith("[") ? step.substring(1, step.length() - 1) : step);
    }

    /** As Handlebars reads it: brackets let its lexer accept every letter. */
    @Override
    public String canonical() {
        String inner = names.isEmpty() ? "this" : "[" + String.join("].[", names) + "]";
        return "../".repeat(up) + inner;
    }

    @Override
    public String toString() {
        return "../".repeat(up) + (names.isEmpty() ? "this" : String.join(".", names));
    }
}
