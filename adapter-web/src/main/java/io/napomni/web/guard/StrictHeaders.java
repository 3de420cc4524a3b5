package io.napomni.web.guard;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.page.Style;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts strict headers on every answer of another page, errors too: nothing runs, nothing is fetched, nothing is framed,
 * kept, indexed or told to the next site. A HEAD gets its answer without the body.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
public final class StrictHeaders implements Page {

    /** On this very machine nobody listens on the way, so that frames can be tried before there is a certificate. */
    private static final Pattern ORIGIN =
            Pattern.compile("https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|http://127\\.0\\.0\\.1(:[0-9]{1,5})?");

    private final Page page;
    private final Map<String, String> headers;

    private StrictHeaders(Page page, List<String> framedBy) {
        this.page = page;
        this.headers = Map.of(
                "Content-Security-Policy",
                policy(framedBy, Style.source()),
                "Referrer-Policy",
                "no-referrer",
                "Cache-Control",
                "no-store",
                "X-Robots-Tag",
                "noindex",
                "X-Content-Type-Options",
                "nosniff");
    }

    /** Around a page that nobody may show inside of his own. */
    public static StrictHeaders around(Page page) {
        return new StrictHeaders(page, List.of());
    }

    /**
     * Around a page that one site may show inside of its own.
     *
     * @param origin for example {@code https://example.bitrix24.ru}
     * @throws IllegalArgumentException if it is anything but the origin of one site
     */
    public static StrictHeaders framedBy(String origin, Page page) {
        return framedBy(List.of(origin), page);
    }

    /**
     * Around a page that these sites may show inside of their own; none if there are none.
     *
     * @throws IllegalArgumentException if one is anything but the origin of one site
     */
    public static StrictHeaders framedBy(List<String> origins, Page page) {
        return new StrictHeaders(page, origins);
    }

    /**
     * The policy of a page that sets its own.
     *
     * @param framedBy origins of the sites that may show it inside of their own
     * @param styles which styles it has, as {@code style-src} names them; may go on with another directive
     * @throws IllegalArgumentException if an origin is anything but that of one site
     */
    public static String policy(List<String> framedBy, String styles) {
        if (!framedBy.stream().allMatch(StrictHeaders::isOrigin)) {
            throw new IllegalArgumentException("a frame is allowed to sites, for example https://example.org");
        }
        String ancestors = framedBy.isEmpty() ? "'none'" : String.join(" ", framedBy);
        return "default-src 'none'; form-action 'self'; style-src " + styles + "; frame-ancestors " + ancestors
                + "; base-uri 'none'";
    }

    /** Whether it is the https origin of one site, or an http origin of this machine. */
    public static boolean isOrigin(String origin) {
        return ORIGIN.matcher(origin).matches();
    }

    /** A header that the page has set itself stays. */
    @Override
    public WebResponse handle(WebRequest request) {
        WebResponse made = page.handle(request);
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(made.headers());
        return new WebResponse(made.status(), all, request.method().equals("HEAD") ? "" : made.body());
    }
}
