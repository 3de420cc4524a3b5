package io.napomni.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a browser, or something like one, asked for.
 *
 * @param method in capitals, for example {@code GET}
 * @param path below the place where the pages are mounted, as it was sent, not decoded; begins with {@code /}
 * @param query as it was sent, without the question mark; empty if there is none
 * @param headers by name in small letters
 * @param body of a POST
 * @param from the address of who asks, as text, without a port
 * @param secure whether the way to the browser was encrypted
 */
public record WebRequest(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        WebBody body,
        String from,
        boolean secure) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> OUR_OWN_SITE = Set.of("same-origin", "none");

    /** Copies the headers and makes their names small. */
    public WebRequest {
        Map<String, List<String>> small = new TreeMap<>();
        headers.forEach((name, values) -> small.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(small);
    }

    /** A plain GET, which tests and examples begin with. */
    public static WebRequest get(String path) {
        int mark = path.indexOf('?');
        String query = mark < 0 ? "" : path.substring(mark + 1);
        return new WebRequest(
                "GET", mark < 0 ? path : path.substring(0, mark), query, Map.of(), WebBody.NONE, "127.0.0.1", true);
    }

    /** The same as a POST of a form. */
    public WebRequest posting(String form) {
        Map<String, List<String>> typed = new TreeMap<>(headers);
        typed.put("content-type", List.of(FORM));
        return new WebRequest("POST", path, query, typed, WebBody.of(form), from, secure);
    }

    /** The same with one header. */
    public WebRequest withHeader(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new WebRequest(method, path, query, more, body, from, secure);
    }

    /** The same with another method. */
    public WebRequest withMethod(String other) {
        return new WebRequest(other, path, query, headers, body, from, secure);
    }

    /** The same from another address. */
    public WebRequest withFrom(String address) {
        return new WebRequest(method, path, query, headers, body, address, secure);
    }

    /** Whether nothing may change by it. */
    public boolean isReading() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether it may change something. */
    public boolean isPosting() {
        return method.equals("POST");
    }

    /** Whether the browser says that a page of another site sent it; those that say nothing are known by the form itself. */
    public boolean isFromAnotherSite() {
        return header("sec-fetch-site")
                .filter(site -> !OUR_OWN_SITE.contains(site))
                .isPresent();
    }

    /** The first value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * The fields behind the question mark.
     *
     * @throws RefusedRequest with 400 if they are malformed
     */
    public Form parameters() {
        return Form.parse(query);
    }

    /**
     * The form in the body.
     *
     * @param most bytes that the reader is ready for
     * @throws RefusedRequest with 400 if it is malformed, 413 if it is too long, 415 if it is no form of this kind
     */
    public Form form(int most) {
        return form(most, Set.of());
    }

    /**
     * The form in the body, for whoever says himself what is wrong with the signs in some fields.
     *
     * @param most bytes that the reader is ready for
     * @param loose names of the fields in which control characters stay as they were sent
     * @throws RefusedRequest with 400 if it is malformed, 413 if it is too long, 415 if it is no form of this kind
     */
    public Form form(int most, Set<String> loose) {
        String type = header("content-type").orElse("");
        int end = type.indexOf(';');
        String kind = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        if (!kind.equals(FORM)) {
            throw new RefusedRequest(415, "only " + FORM + " is read here");
        }
        return Form.parse(body.latin(most), loose);
    }

    /** Neither path nor query nor body: a link is a right, and a form holds a person's words. */
    @Override
    public String toString() {
        return "WebRequest[" + method + ", " + body + "]";
    }
}
