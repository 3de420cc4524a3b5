package io.napomni.web.guard;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.page.Style;
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

    private static final Pattern ORIGIN =
            Pattern.compile("(https://[A-Za-z0-9.-]{1,253}|http://(127\\.0\\.0\\.1|localhost))(:[0-9]{1,5})?");

    private final Page page;
    private final Map<String, String> headers;

    private StrictHeaders(Page page, String framedBy) {
        this.page = page;
        this.headers = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'self'; style-src " + Style.source() + "; frame-ancestors " + framedBy
                        + "; base-uri 'none'",
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
        return new StrictHeaders(page, "'none'");
    }

    /**
     * Around a page that one site may show inside of its own.
     *
     * @param origin for example {@code https://example.bitrix24.ru}
     * @throws IllegalArgumentException if it is anything but the origin of one site, see {@link #mayFrame}
     */
    public static StrictHeaders framedBy(String origin, Page page) {
        if (!mayFrame(origin)) {
            throw new IllegalArgumentException("a frame is allowed to one site, for example https://example.org");
        }
        return new StrictHeaders(page, origin);
    }

    /** Whether it is the https origin of one site; or http on this machine, to try things. */
    public static boolean mayFrame(String origin) {
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
