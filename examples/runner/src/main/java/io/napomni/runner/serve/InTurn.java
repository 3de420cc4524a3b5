package io.napomni.runner.serve;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;

/**
 * A page that reads from sources, which are read by one thread at a time.
 *
 * @param turn the same for all pages that read from the same sources
 */
record InTurn(Object turn, Page page) implements Page {

    @Override
    public WebResponse handle(WebRequest request) {
        synchronized (turn) {
            return page.handle(request);
        }
    }
}
