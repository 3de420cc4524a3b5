package io.napomni.runner.serve;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.concurrent.Semaphore;

/**
 * A page that takes no more threads than it has places, so that the other pages of the server keep theirs. Whoever finds
 * no place is told so at once.
 *
 * @param places the same for all pages that share them
 */
record FewAtOnce(Semaphore places, Page page) implements Page {

    @Override
    public WebResponse handle(WebRequest request) {
        if (!places.tryAcquire()) {
            return Busy.answer();
        }
        try {
            return page.handle(request);
        } finally {
            places.release();
        }
    }
}
