package io.napomni.browser.hostile;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages as they are, but that a page of their own site may show them in frames, which is quicker than one after another;
 * that page is at {@value #AROUND}. What else browsers are told not to run stays.
 */
final class Frameable implements Page {

    static final String AROUND = "/around";
    private static final String POLICY = "Content-Security-Policy";

    private final Page pages;
    private final boolean withPolicy;

    /** @param withPolicy whether browsers are told at all */
    Frameable(Page pages, boolean withPolicy) {
        this.pages = pages;
        this.withPolicy = withPolicy;
    }

    /** By one thread at a time, as the office wants it where sources do. */
    @Override
    public synchronized WebResponse handle(WebRequest request) {
        if (request.path().equals(AROUND)) {
            return WebResponse.html(200, "<!DOCTYPE html><title>around</title><body></body>");
        }
        WebResponse page = pages.handle(request);
        Map<String, String> headers = new TreeMap<>(page.headers());
        if (withPolicy) {
            headers.computeIfPresent(
                    POLICY, (name, policy) -> policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
        } else {
            headers.remove(POLICY);
        }
        return new WebResponse(page.status(), headers, page.body());
    }
}
