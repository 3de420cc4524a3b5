package io.napomni.template.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What HTML a letter may hold: nothing that runs, nothing that is fetched, nothing that is sent. */
final class HtmlRules {

    private static final Set<String> TAGS = Set.of(
            ("html head meta title style body table tbody thead tfoot tr td th div span p br a b strong i em u s h1 h2"
                            + " h3 h4 ul ol li hr center small sup sub blockquote")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("class style href title lang dir align valign width height bgcolor border cellpadding cellspacing role"
                            + " colspan rowspan name content charset http-equiv id type aria-label aria-hidden")
                    .split(" "));

    /** Attributes that show words to a person, and so may hold a variable. */
    private static final Set<String> SHOWN = Set.of("title", "aria-label");

    private static final Set<String> HEADERS = Set.of("content-type", "x-ua-compatible");
    private static final List<String> SCHEMES = List.of("https://", "mailto:", "tel:", "#");
    private static final List<String> FETCHING = List.of(
            "url(",
            "image",
            "src(",
            "@import",
            "@font-face",
            "@namespace",
            "expression",
            "behavior",
            "\\",
            "-moz-",
            "<");

    private HtmlRules() {}

    static boolean allowsTag(String name) {
        return TAGS.contains(name.startsWith("/") ? name.substring(1) : name);
    }

    static boolean allowsAttribute(String tag, String name) {
        return ATTRIBUTES.contains(name)
                && (!name.equals("href") || tag.equals("a"))
                && ((!name.equals("content") && !name.equals("http-equiv")) || tag.equals("meta"));
    }

    static boolean showsWords(String attribute) {
        return SHOWN.contains(attribute);
    }

    /** Whether an attribute that holds no variable may have this value. */
    static boolean allowsValue(String attribute, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return switch (attribute) {
            case "href" -> SCHEMES.stream().anyMatch(lower::startsWith);
            case "http-equiv" -> HEADERS.contains(lower);
            case "style" -> allowsCss(lower) && !lower.contains("&");
            default -> true;
        };
    }

    static boolean allowsCss(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        return Stream.concat(FETCHING.stream(), Stream.of("javascript:")).noneMatch(lower::contains);
    }
}
