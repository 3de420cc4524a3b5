package io.napomni.template.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What HTML may be written: nothing that runs and nothing that is fetched. A letter asks and sends nothing either. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made unmodifiable
public enum HtmlRules {
    /** For mail clients, which know few words. */
    LETTER("letter", "", "style", "", List.of()),

    /**
     * For pages of our own in a browser: forms that go back to where they came from, and links within
     * their site. Their style stands in one place, because a page says by its hash which style it has.
     */
    PAGE(
            "page",
            "main header footer nav section article form fieldset legend label input textarea select option button"
                    + " details summary dl dt dd code pre caption time",
            "for value placeholder min max step maxlength rows cols required checked selected disabled autofocus"
                    + " autocomplete inputmode method action open scope datetime aria-current aria-describedby"
                    + " aria-live aria-labelledby tabindex novalidate",
            "value placeholder min max datetime",
            List.of("./", "?"));

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

    private final String place;
    private final Set<String> tags;
    private final Set<String> attributes;
    private final Set<String> shown;
    private final List<String> targets;

    HtmlRules(String place, String moreTags, String moreAttributes, String moreShown, List<String> moreTargets) {
        this.place = place;
        this.tags = words(
                "html head meta title style body table tbody thead tfoot tr td th div span p br a b strong i em u s h1"
                        + " h2 h3 h4 ul ol li hr center small sup sub blockquote",
                moreTags);
        this.attributes = words(
                "class href title lang dir align valign width height bgcolor border cellpadding cellspacing role"
                        + " colspan rowspan name content charset http-equiv id type aria-label aria-hidden",
                moreAttributes);
        this.shown = words("title aria-label", moreShown);
        this.targets = Stream.concat(Stream.of("https://", "mailto:", "tel:", "#"), moreTargets.stream())
                .toList();
    }

    private static Set<String> words(String usual, String more) {
        return Stream.of((usual + " " + more).split(" ", 0)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is written: a letter or a page. */
    String place() {
        return place;
    }

    boolean allowsTag(String name) {
        return tags.contains(name.startsWith("/") ? name.substring(1) : name);
    }

    boolean allowsAttribute(String tag, String name) {
        return attributes.contains(name)
                && (!name.equals("href") || tag.equals("a"))
                && (!name.equals("action") || tag.equals("form"))
                && ((!name.equals("content") && !name.equals("http-equiv")) || tag.equals("meta"));
    }

    /** Whether the attribute shows words to a person, and so may hold a variable. */
    boolean showsWords(String attribute) {
        return shown.contains(attribute);
    }

    /** Whether an attribute that holds no variable may have this value. */
    boolean allowsValue(String attribute, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return switch (attribute) {
            case "href" -> targets.stream().anyMatch(lower::startsWith);
            case "action" -> lower.startsWith("./") || lower.startsWith("?");
            case "http-equiv" -> lower.equals("content-type") || lower.equals("x-ua-compatible");
            case "style" -> allowsCss(lower) && !lower.contains("&");
            default -> true;
        };
    }

    static boolean allowsCss(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        return Stream.concat(FETCHING.stream(), Stream.of("javascript:")).noneMatch(lower::contains);
    }
}
