package io.napomni.runner.serve;

import io.napomni.web.Page;
import io.napomni.web.Pages;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;

/** Pages that read from sources, which are read by one thread at a time. */
final class OneAtATime implements Page {

    private final Pages pages;

    OneAtATime(Pages pages) {
        this.pages = pages;
    }

    @Override
    public synchronized WebResponse handle(WebRequest request) {
        return pages.handle(request);
    }
}
