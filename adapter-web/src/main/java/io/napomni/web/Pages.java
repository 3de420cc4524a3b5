package io.napomni.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which page answers where. Pages see GET, HEAD and POST only; OPTIONS is answered here and asks nobody.
 *
 * <p>Our addresses have letters, digits and {@code -_./}; whatever else is asked for, does not exist.
 */
public final class Pages implements Page {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,299}){0,8}/?");

    private static final String BROKEN = "Something went wrong on our side, and nothing was changed."
            + " Please try again in a few minutes.\n"
            + "У нас что-то сломалось, и ничего не изменилось. Пожалуйста, попробуйте через несколько минут.";
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Map<String, Page> places;

    private Pages(Map<String, Page> places) {
        this.places = places;
    }

    /** Nothing anywhere. */
    public static Pages none() {
        return new Pages(Map.of());
    }

    /**
     * The same and one page more.
     *
     * @param place begins with {@code /}; where it ends with one too, the page answers for all that is below
     */
    public Pages with(String place, Page page) {
        if (!PLAIN.matcher(place).matches() || place.isEmpty()) {
            throw new IllegalArgumentException("a page stands at a place like /a/ or /a/page, not at " + place);
        }
        Map<String, Page> more = new LinkedHashMap<>(places);
        more.put(place, page);
        return new Pages(Map.copyOf(more));
    }

    @Override
    public WebResponse handle(WebRequest request) {
        Optional<Page> page = at(request.path());
        if (page.isEmpty()) {
            return WebResponse.text(404, "Not found.");
        }
        if (request.method().equals("OPTIONS")) {
            return new WebResponse(204, Map.of("Allow", ALLOWED), "");
        }
        if (!METHODS.contains(request.method())) {
            return WebResponse.text(405, "Not allowed.").withHeader("Allow", ALLOWED);
        }
        try {
            return page.get().handle(request);
        } catch (RefusedRequest refused) {
            return WebResponse.text(refused.status(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException failed) {
            LOG.error("a page could not be made; its visitor was asked to try again later", failed);
            return WebResponse.text(503, BROKEN).withHeader("Retry-After", "60");
        }
    }

    /** The page at exactly this place, else the one of the nearest place around it. */
    private Optional<Page> at(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        Page exact = places.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            Page around = places.get(path.substring(0, slash + 1));
            if (around != null) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }
}
