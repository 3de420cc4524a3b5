package io.napomni.web.guard;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;

/** Lets each address ask another page no more often than a {@link RateLimit} allows. */
public final class Limited implements Page {

    private final RateLimit limit;
    private final Page page;

    /** Around a page. */
    public Limited(RateLimit limit, Page page) {
        this.limit = limit;
        this.page = page;
    }

    /** A plain line instead of a page, because it must cost less than what it refuses. */
    public static WebResponse refusal() {
        return WebResponse.text(
                        429,
                        "Too many requests. Please try again in a minute.\n"
                                + "Слишком много запросов. Пожалуйста, попробуйте ещё раз через минуту.")
                .withHeader("Retry-After", "60");
    }

    @Override
    public WebResponse handle(WebRequest request) {
        return limit.allows(RateLimit.Kind.ADDRESS, request.from()) ? page.handle(request) : refusal();
    }
}
