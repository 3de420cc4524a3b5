package io.napomni.testkit.fake.bitrix24.event;

/**
 * A call that the portal made, once, and what came of it.
 *
 * @param number counted from 1 in the order of calling
 * @param url with the query string, if there was one
 * @param body as it was sent, with tokens
 * @param status HTTP status, or 0 if nobody answered or the address is not on this machine
 * @param answer the beginning of what was answered
 * @param frameAncestors the header Content-Security-Policy of the answer; empty if there was none
 */
public record Delivery(long number, String url, String body, int status, String answer, String frameAncestors) {
    /** Without the body: it holds tokens. */
    @Override
    public String toString() {
        return "Delivery[" + number + ", status " + status + "]";
    }
}
