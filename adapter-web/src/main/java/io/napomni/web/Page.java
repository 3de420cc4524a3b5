package io.napomni.web;

/** Answers requests; knows no server. Safe for threads. */
@FunctionalInterface
public interface Page {

    /**
     * Answers. What is wrong with a request may be thrown: {@link Pages} makes an answer of it.
     *
     * @throws RefusedRequest if the request cannot be read
     */
    WebResponse handle(WebRequest request);
}
