package io.napomni.template;

import io.napomni.template.syntax.Declarations;
import io.napomni.template.syntax.Declared;
import io.napomni.template.syntax.Dollars;
import io.napomni.template.syntax.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Converts texts written with {@code $ИмяПартнера$}, as 1C writes them, into templates. What only looks alike is left
 * alone: {@code цена 5$ и 6$}, {@code $$}; braces that stood in the text stay text.
 */
public final class DollarPlaceholders {

    private DollarPlaceholders() {}

    /**
     * A template whose placeholders show each variable as its kind.
     *
     * @param variables declarations as in {@link TemplateText}; what is not declared is taken for text, so that the check
     *     of the template names it
     * @throws io.napomni.port.TemplateException if the declarations cannot be read
     */
    public static String toTemplate(String written, List<String> variables) {
        Declared declared = Declarations.read("placeholders", variables);
        Matcher matcher = Dollars.PLACEHOLDER.matcher(written.replace("{{", "\\{{"));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(tag(found.group(1), declared)));
    }

    private static String tag(String name, Declared declared) {
        List<String> steps = Arrays.stream(name.split("\\.")).map(String::strip).toList();
        String path = steps.stream().map(step -> "[" + step + "]").collect(Collectors.joining("."));
        return switch (kind(steps, declared)) {
            case DATE -> "{{date " + path + "}}";
            case NUMBER -> "{{number " + path + "}}";
            case TEXT, YES_NO, MAP, LIST -> "{{" + path + "}}";
        };
    }

    private static Kind kind(List<String> steps, Declared declared) {
        Declared at = declared;
        for (String step : steps) {
            Declared member = at.members().get(step);
            if (member == null) {
                return Kind.TEXT;
            }
            at = member;
        }
        return at.kind();
    }
}
