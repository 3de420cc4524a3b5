package io.napomni.web.page;

import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter's HTML within a page, to the byte, in a frame that the browser shuts in: nothing runs there, no link leads
 * anywhere, no form is sent. It is a document of its own and no value of a template, which would have to be shorter.
 *
 * <p>A browser asks the page's own policy of the frame: {@link #styles} names what the letter may look like.
 */
public final class LetterFrame {

    private static final String PLACE = "<div class=\"letter\"";
    private static final String END = "></div>";

    /** Nothing in a style of ours holds {@code <}. */
    private static final Pattern STYLE = Pattern.compile("<style[^<>]*>([^<]*)</style", Pattern.CASE_INSENSITIVE);

    private LetterFrame() {}

    /**
     * The page with the letter in the place {@code <div class="letter" …></div>}, whose further attributes stay.
     *
     * @throws IllegalStateException if the page has no such place
     */
    public static WebResponse in(WebResponse page, String html) {
        // No value can begin a tag, so the first one is the template's.
        int from = page.body().indexOf(PLACE);
        int to = page.body().indexOf(END, Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the page has no place for a letter");
        }
        String frame = "<iframe class=\"letter\" sandbox=\"\" srcdoc=\"" + quoted(html) + "\""
                + page.body().substring(from + PLACE.length(), to) + "></iframe>";
        String body = page.body().substring(0, from) + frame + page.body().substring(to + END.length());
        return new WebResponse(page.status(), page.headers(), body);
    }

    /** All that ends or changes a value in double quotes. */
    private static String quoted(String html) {
        return html.replace("&", "&amp;").replace("\"", "&quot;");
    }

    /** The sources of {@code style-src} for a page with this letter: ours, each of the letter's by hash, and style attributes. */
    public static String styles(String html) {
        Set<String> sources = new TreeSet<>(List.of(Style.source()));
        Matcher styles = STYLE.matcher(html.replace("\r\n", "\n").replace('\r', '\n'));
        while (styles.find()) {
            sources.add(Style.source(Objects.requireNonNull(styles.group(1))));
        }
        return String.join(" ", sources) + "; style-src-attr 'unsafe-inline'";
    }
}
