package io.napomni.web;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes back. The body is text and goes as UTF-8.
 *
 * @param status of HTTP
 * @param headers by name, in the order of names whatever their case
 * @param body empty for none
 */
public record WebResponse(int status, Map<String, String> headers, String body) {

    /**
     * Copies the headers.
     *
     * @throws IllegalArgumentException if a header holds anything but printable ASCII, which could begin another header
     */
    public WebResponse {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> sorted.put(printable(name), printable(value)));
        headers = Collections.unmodifiableMap(sorted);
    }

    /** A page. */
    public static WebResponse html(int status, String html) {
        return new WebResponse(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    /** A line for machines, or for who wrote a request by hand. */
    public static WebResponse text(int status, String text) {
        return new WebResponse(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    /**
     * Sends a browser on after a POST, so that reloading repeats nothing.
     *
     * @param place relative to what was asked for, for example {@code ./holds?added=1}
     */
    public static WebResponse seeOther(String place) {
        return new WebResponse(303, Map.of("Location", place), "");
    }

    /** The same with one header more, or with another value of it. */
    public WebResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new WebResponse(status, more, body);
    }

    private static String printable(String text) {
        if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a header holds only printable ASCII");
        }
        return text;
    }
}
